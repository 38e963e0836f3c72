import { levelSchema } from '../../src/comment.ts';
import { setLevelOf } from '../../src/settings.ts';
import { message } from '../platform/messages-text.ts';
import type { SectionProps } from './options-view.tsx';

interface Props extends SectionProps {
  kind: 'siteLevels' | 'debateLevels';
  id: string;
  /** What the site or debate is called. */
  name: string;
}

/** A level for one site or debate, or the same as everywhere. */
export function LevelOf({ kind, id, name, settings, onChange }: Props) {
  const choose = (value: string) => onChange((before) => setLevelOf(before, kind, id, levelSchema.safeParse(value).data ?? null));
  return (
    <select class="field" value={settings[kind][id] ?? ''} aria-label={message('levelOf', { name })} onChange={(event) => choose(event.currentTarget.value)}>
      <option value="">{message('levelAsEverywhere')}</option>
      {levelSchema.options.map((level) => <option key={level} value={level}>{message(`level_${level}`)}</option>)}
    </select>
  );
}
