import { debates, type DebateOutline } from '../../src/knowledge/debates.ts';
import { switchDebate, switchPosition } from '../../src/settings.ts';
import { Switch } from '../look/controls.tsx';
import { message } from '../platform/messages-text.ts';
import { LevelOf } from './level-of.tsx';
import type { SectionProps } from './options-view.tsx';
import { QuietnessSection } from './quietness-section.tsx';

function DebateCard({ debate, settings, onChange }: SectionProps & { debate: DebateOutline }) {
  const on = !settings.debatesOff.includes(debate.id);
  return (
    <li class={on ? 'card' : 'card off'}>
      <label class="line">
        <span class="name">
          <strong>{debate.title}</strong>
          <span class="soft small">{debate.question}</span>
        </span>
        <Switch on={on} onSwitch={(next) => onChange((before) => switchDebate(before, debate.id, next))} />
      </label>
      <ul>
        {debate.positions.map((position) => (
          <li key={position.id}>
            <label class="line">
              <span class="name">
                <span class={`side ${position.stance}`}>{position.label}</span>
                <span class="soft small">{position.claim}</span>
              </span>
              <Switch on={!settings.positionsOff.includes(position.id)} disabled={!on}
                onSwitch={(next) => onChange((before) => switchPosition(before, position.id, next))} />
            </label>
          </li>
        ))}
        <li class="line"><span class="soft small">{message('levelOfDebate')}</span><LevelOf kind="debateLevels" id={debate.id} name={debate.title} settings={settings} onChange={onChange} /></li>
      </ul>
    </li>
  );
}

/** How much is shown, and of which debates. */
export function DebatesSection(props: SectionProps) {
  return (
    <>
      <QuietnessSection {...props} />
      <ul class="cards">{debates.map((debate) => <DebateCard key={debate.id} debate={debate} {...props} />)}</ul>
    </>
  );
}
