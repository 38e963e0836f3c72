/** Log-odds of each position for each own sentence of a comment: `scores[sentence][position]`. */
export type SentenceScores = Float32Array[];

/** What a stage that did not read a comment says of its positions. */
export const unreadScore = -12;
