import debates from 'counterpoint:debates';
import type { DebateOutline, PositionOutline } from './outline.ts';

export { debates };
export type { DebateOutline, PositionOutline };

const byPosition = new Map(debates.flatMap((debate) => debate.positions.map((position) => [position.id, { debate, position }] as const)));

/** The position and its debate, or undefined when there is none of that id. */
export function findPosition(id: string): { debate: DebateOutline; position: PositionOutline } | undefined {
  return byPosition.get(id);
}
