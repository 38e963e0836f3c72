import { useMemo, useState } from 'preact/hooks';
import { forget, type Forgetting, isForgotten, remember } from '../../src/reports/forget.ts';
import { type Learned, learnFrom } from '../../src/reports/learn.ts';
import type { Report } from '../../src/reports/report.ts';
import { Button, Switch } from '../look/controls.tsx';
import { useFocusAfter, useFocusTaker } from '../look/use-focus-after.ts';
import { message } from '../platform/messages-text.ts';
import type { SectionProps } from './options-view.tsx';
import { labelOf } from './report-item.tsx';

const sorted = (learned: Learned) => [...learned].sort(([, one], [, other]) => other.wanted + other.unwanted - one.wanted - one.unwanted);

/** What the corrections taught, with a switch for all of it and a way back for each. */
export function LearnedPart({ reports, settings, onChange }: SectionProps & { reports: Report[] }) {
  const { learning, forgotten } = settings;
  const [last, setLast] = useState<Forgetting | null>(null);
  // Gone with the settings that it is about, when they are deleted or changed elsewhere.
  const undoable = last && isForgotten(forgotten, last) ? last : null;
  const undoButton = useFocusAfter<HTMLButtonElement>(undoable);
  const [title, takeFocus] = useFocusTaker<HTMLHeadingElement>();
  // Every change of any setting makes a new `forgotten`, mostly with the same content.
  const learned = useMemo(() => (learning ? sorted(learnFrom(reports, forgotten)) : []), [reports, learning, JSON.stringify(forgotten)]);
  const forgetNow = async (what: string) => {
    const moment = new Date().toISOString();
    let act: Forgetting | null = null;
    const isKept = await onChange((now) => {
      const { done, ...changed } = forget(now.forgotten, what, moment);
      act = done;
      return { ...now, ...changed };
    });
    if (isKept) setLast(act);
  };
  const takeBack = async (act: Forgetting) => {
    if (!(await onChange((now) => ({ ...now, forgotten: remember(now.forgotten, act) })))) return;
    setLast(null);
    takeFocus();
  };
  return (
    <div class="card learned">
      <h3 ref={title} tabIndex={-1}>{message('learnedTitle')}</h3>
      <label class="line"><span>{message('learnedSwitch')}</span><Switch on={learning} onSwitch={(on) => void onChange((now) => ({ ...now, learning: on }))} /></label>
      <p class="soft small">{message('learnedMeaning')}</p>
      {learning && learned.length === 0 && <p class="soft">{message('learnedNothing')}</p>}
      {learning && learned.length > 0 && (
        <ul>
          {learned.map(([position, { unwanted, wanted }]) => (
            <li key={position} class="line">
              <span>
                <strong>{labelOf(position)}</strong>{' '}
                <span class="soft small">{message(wanted > unwanted ? 'learnedMore' : 'learnedLess', { missing: wanted, wrong: unwanted })}</span>
              </span>
              <Button label={message('forgetOf', { name: labelOf(position) })} onClick={() => void forgetNow(position)}>{message('forget')}</Button>
            </li>
          ))}
        </ul>
      )}
      {learning && learned.length > 0 && <p><Button onClick={() => void forgetNow('*')}>{message('forgetAll')}</Button></p>}
      <p role="status">
        {undoable && <>{message('forgotten')} <button ref={undoButton} type="button" class="link" onClick={() => void takeBack(undoable)}>{message('undo')}</button></>}
      </p>
    </div>
  );
}
