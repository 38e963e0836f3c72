const seed = 0x811c9dc5 | 0;
const prime = 0x01000193;

/** The class of a mark that is a word of its own. */
const mark = 1;
/** Marks of no width (soft hyphens, joiners, marks that turn the direction of text): no reader sees that they part a word. */
const invisible = 2;
const invisibles = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
/** A text without its marks of no width: as the scanner reads it. */
export const withoutInvisibles = (text: string): string => text.replace(invisibles, '');

function classify(code: number): number {
  const character = String.fromCharCode(code);
  if (character === '’' || character === "'") return 39;
  if (character === '?' || character === '!') return mark;
  if (withoutInvisibles(character) === '') return invisible;
  if (/[a-z0-9$%]/i.test(character)) return character.toLowerCase().charCodeAt(0);
  if (code < 0xc0 || (code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f)) return 0;
  const lower = character.toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

/** The class of a code unit that was not met so far: no character has this number. */
const unknown = 0xffff;

/**
 * What a UTF-16 code unit is to the scanner: 0 a separator, 1 a mark that counts as a word of its own, 2 nothing, otherwise the (lower-cased)
 * code unit to hash. Typographic apostrophes are made plain; other general punctuation separates. Beyond ASCII found when first met: a page
 * meets few.
 */
const classes = new Uint16Array(65_536).fill(unknown);
for (let code = 0; code < 128; code++) classes[code] = classify(code);

const classOf = (code: number): number => (classes[code] === unknown ? (classes[code] = classify(code)) : classes[code]!);

const encoder = new TextEncoder();
/** Words that there is room for at first. */
const firstRoom = 256;
/** Longer texts are rare, and no buffer is kept for them. */
const mostBytes = 16_384;
/** What ends a text of bytes: a separator. */
const space = 32;

/**
 * Finds the words of a text in one pass, without making a string: a 32-bit FNV-1a hash of each
 * lower-cased word and where it begins and ends. The arrays are reused by the next call of `scan`.
 */
export class Scanner {
  hashes = new Int32Array(firstRoom);
  starts = new Int32Array(firstRoom);
  ends = new Int32Array(firstRoom);
  count = 0;
  #text = '';
  readonly #bytes = new Uint8Array(mostBytes + 1);

  /** @returns the number of words found; the same text twice in a row is read once */
  scan(text: string): number {
    if (text === this.#text) return this.count;
    this.#text = text;
    // The room that a long text needed is given up.
    if (this.hashes.length > mostBytes && text.length <= mostBytes) this.#resize(firstRoom);
    // A text of ASCII alone, as most are, has as many bytes; to read those takes half the time.
    const isPlain = text.length <= mostBytes && this.#encode(text);
    return (this.count = isPlain ? this.#scanBytes(text.length) : this.#scanUnits(text));
  }

  /** Whether each character is one byte, and all of them are in the buffer: one that does not fit at its end is left out. */
  #encode(text: string): boolean {
    const { read, written } = encoder.encodeInto(text, this.#bytes);
    return read === text.length && written === text.length;
  }

  #scanBytes(length: number): number {
    const bytes = this.#bytes;
    bytes[length] = space;
    let count = 0;
    for (let index = 0; index < length; ) {
      let unit = classes[bytes[index]!]!;
      if (unit === 0) {
        index++;
        continue;
      }
      const start = index;
      let hash = bytes[index]!;
      if (unit === mark) index++;
      else for (hash = seed; unit > invisible; unit = classes[bytes[++index]!]!) hash = Math.imul(hash ^ unit, prime);
      this.#put(count++, hash, start, index);
    }
    return count;
  }

  #scanUnits(text: string): number {
    const { length } = text;
    let count = 0;
    let hash = seed;
    let start = -1;
    for (let index = 0; index < length; index++) {
      const unit = classOf(text.charCodeAt(index));
      if (unit === invisible) continue;
      if (unit > invisible) {
        if (start < 0) start = index;
        hash = Math.imul(hash ^ unit, prime);
        continue;
      }
      if (start >= 0) this.#put(count++, hash, start, index);
      if (unit === mark) this.#put(count++, text.charCodeAt(index), index, index + 1);
      hash = seed;
      start = -1;
    }
    if (start >= 0) this.#put(count++, hash, start, length);
    return count;
  }

  #put(place: number, hash: number, start: number, end: number): void {
    if (place === this.hashes.length) this.#resize(2 * place);
    this.hashes[place] = hash;
    this.starts[place] = start;
    this.ends[place] = end;
  }

  #resize(room: number): void {
    const resized = (values: Int32Array): Int32Array<ArrayBuffer> => {
      const copy = new Int32Array(room);
      copy.set(values.subarray(0, room));
      return copy;
    };
    this.hashes = resized(this.hashes);
    this.starts = resized(this.starts);
    this.ends = resized(this.ends);
  }
}
