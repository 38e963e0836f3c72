/** Log-odds of each position for each own sentence of a comment: `scores[sentence][position]`. */
export type SentenceScores = Float32Array[];

/** What a stage that did not read a comment says of its positions. */
export const unreadScore = -12;

/** The log-odds of a position in the sentence where they are highest; {@link unreadScore} where they are lower, or nothing was read. */
export const highestOf = (scores: SentenceScores, position: number): number => scores.reduce((highest, own) => Math.max(highest, own[position]!), unreadScore);
