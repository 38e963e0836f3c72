import type { Level } from '../comment.ts';
import decision from './model/decision.json';

/** The lowest confidence at which a level shows a position. Confidence is calibrated, so that one threshold serves all positions. */
export function thresholdOf(_position: string, level: Level): number {
  return decision.thresholds[level];
}
