/** The little of Citation.js that we use; it ships no types. https://citation.js.org/api/ */
declare module '@citation-js/core' {
  export class Cite {
    constructor(csl: object[]);
    format(format: 'bibtex'): string;
  }
  export const plugins: { config: { get(name: '@bibtex'): { format: { useIdAsLabel: boolean; checkLabel: boolean; asciiOnly: boolean } } } };
}

declare module '@citation-js/plugin-bibtex';
