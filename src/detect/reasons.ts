/** A stretch of a sentence (offsets into its text) that spoke for a position, and by how much in log-odds. */
export interface Reason {
  start: number;
  end: number;
  weight: number;
}

/** The strongest reasons that do not overlap, strongest first. `found` is sorted in place. */
export function strongest(found: Reason[], most: number): Reason[] {
  found.sort((first, second) => second.weight - first.weight || first.start - second.start);
  const kept: Reason[] = [];
  for (const reason of found) {
    if (kept.length === most) break;
    if (kept.every((other) => reason.end <= other.start || reason.start >= other.end)) kept.push(reason);
  }
  return kept;
}
