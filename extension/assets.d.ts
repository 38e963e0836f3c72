/** A style sheet as text, for `adoptedStyleSheets`. */
declare module '*.css' {
  const text: string;
  export default text;
}

/** The bytes of a file, bundled. */
declare module '*.bin' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}

declare module '*.wasm' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
