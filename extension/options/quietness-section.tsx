import { levelSchema } from '../../src/comment.ts';
import { Choice, Switch } from '../look/controls.tsx';
import { message } from '../platform/messages-text.ts';
import type { SectionProps } from './options-view.tsx';

/** The lowest confidences that can be chosen, in hundredths; 0 leaves it to the level. */
const minimums = [0, 60, 70, 80, 90, 95];

/** How much is shown everywhere: the level, and what makes a long thread quieter. */
export function QuietnessSection({ settings, onChange }: SectionProps) {
  return (
    <>
      <div class="card level">
        <h3>{message('level')}</h3>
        <Choice name="level" label={message('level')} value={settings.level} onChoose={(level) => onChange((before) => ({ ...before, level }))}
          options={levelSchema.options.map((value) => ({ value, label: message(`level_${value}`) }))} />
        <p class="soft" role="status">{message(`levelMeans_${settings.level}`)}</p>
      </div>
      <ul class="card plain">
        <li>
          <label class="line">
            <span class="name">{message('repeatsOnce')}<span class="soft small">{message('repeatsOnceMeans')}</span></span>
            <Switch on={settings.repeats === 'once'} onSwitch={(on) => onChange((before) => ({ ...before, repeats: on ? 'once' : 'always' }))} />
          </label>
        </li>
        <li>
          <label class="line">
            <span class="name">{message('crowdAll')}<span class="soft small">{message('crowdAllMeans')}</span></span>
            <Switch on={settings.crowd === 'all'} onSwitch={(on) => onChange((before) => ({ ...before, crowd: on ? 'all' : 'fifth' }))} />
          </label>
        </li>
        <li>
          <label class="line">
            <span class="name">{message('ownComments')}<span class="soft small">{message('ownCommentsMeans')}</span></span>
            <Switch on={settings.ownComments} onSwitch={(ownComments) => onChange((before) => ({ ...before, ownComments }))} />
          </label>
        </li>
        <li>
          <label class="line">
            <span class="name">{message('minimum')}<span class="soft small">{message('minimumMeans')}</span></span>
            <select class="field" value={String(Math.round(settings.minimum * 100))}
              onChange={({ currentTarget }) => { const minimum = Number(currentTarget.value) / 100; onChange((before) => ({ ...before, minimum })); }}>
              {minimums.map((percent) => <option key={percent} value={String(percent)}>{percent === 0 ? message('minimumNone') : message('percent', { percent })}</option>)}
            </select>
          </label>
        </li>
      </ul>
    </>
  );
}
