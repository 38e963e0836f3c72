import { message } from '../platform/messages-text.ts';

export interface Side {
  id: string;
  label: string;
  stance: 'skeptic' | 'advocate';
  count: number;
  /** How many of these have an answer from the other side. */
  answered: number;
}

interface Props {
  sides: Side[];
  /** The count of one side that fills its half, so that bars under each other can be compared. */
  most: number;
  disabled: boolean;
  /** Called with the position whose next badge the reader wants to see. */
  onWalk(position: string): void;
}

const words = ({ label, count, answered }: Side) =>
  answered > 0 ? message('sideCountAnswered', { answered, label, number: count }) : message('sideCount', { label, number: count });

/**
 * How often each side of a debate is argued: bars that grow from the middle, sceptics to the left, the part that nobody
 * answered paler; and the same in words, which walk through the comments of that side.
 */
export function Balance({ sides, most, disabled, onWalk }: Props) {
  const ordered = sides.toSorted((first, second) => second.stance.localeCompare(first.stance));
  const width = (count: number) => ({ width: `${(100 * count) / most}%` });
  return (
    <div class="balance">
      <div class="bars" aria-hidden="true">
        {ordered.map(({ id, stance, count, answered }) => (
          <span key={id} class={`half ${stance}`}>
            <span class="answered" style={width(answered)} />
            <span class="open" style={width(count - answered)} />
          </span>
        ))}
      </div>
      <p class="small">
        {ordered.map((side) => (
          <button key={side.id} type="button" class={`side ${side.stance}`} disabled={disabled || side.count === 0} onClick={() => onWalk(side.id)}
            title={message('nextBadgeOf', { name: side.label })}>{words(side)}</button>
        ))}
      </p>
    </div>
  );
}
