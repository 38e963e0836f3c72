/** Made of the data files by the bundler (src/build/knowledge-modules.ts): everything, for background and reader. */
declare module 'counterpoint:knowledge' {
  const knowledge: import('./schema.ts').Knowledge;
  export default knowledge;
}

/** The list of debates and positions without what is said about them: small enough for every script. */
declare module 'counterpoint:debates' {
  const debates: import('./outline.ts').DebateOutline[];
  export default debates;
}

/** The sources as BibTeX entries, by id. */
declare module 'counterpoint:bibtex' {
  const entries: Record<string, string>;
  export default entries;
}
