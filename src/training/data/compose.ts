import { exampleOfWritten, type Example } from './examples.ts';
import type { ClausePair, Frame } from './clauses.ts';
import { vary, type Thesaurus } from './thesaurus.ts';
import type { PublicText } from './texts.ts';

/** What comments are composed of. `pairs` names the two positions that the clauses of its pairs assert. */
export interface Material {
  debates: readonly { positions: readonly [string, string]; pairs: readonly ClausePair[]; weight: number }[];
  frames: readonly Frame[];
  /** Real comments that assert nothing, to stand before or after a frame; their threads' titles serve for all. */
  hosts: readonly PublicText[];
  thesaurus: Thesaurus;
}

/** How often each kind of frame comes. About half of the comments assert something, so that the clause's words alone do not tell. */
const shares: readonly (readonly [Frame['kind'], number])[] = [
  ['assert', 0.34], ['counter', 0.22], ['attributed', 0.1], ['asked', 0.07], ['negated', 0.08],
  ['past-self', 0.06], ['hypothetical', 0.05], ['quoted', 0.03], ['mocked', 0.03], ['both-open', 0.02],
];
const bareShare = 0.35;
/** Of the comments so many are in other words than written, and of their exchangeable words so many exchanged. */
export const varied = { comments: 0.6, words: 0.35 };
const hostShare = 0.35;
const fillerShare = 0.3;
const titleShare = 0.5;
/** A clause that does not name its subject needs a title to be about AI. */
const unnamedTitleShare = 0.9;
const namesSubject = /\b(ai|agi|llms?|gpt\S*|chatgpt|chatbots?|openai|anthropic|claude|gemini|copilot|deepseek|llama|nvidia|gpus?|language models?|(the|these|this|a|of) models?|transformers?|neural|(the|ai) labs?|agents?|data ?cent(er|re)s?)\b/i;
const mostHostLength = 700;

type Random = () => number;

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}

function pickWeighted<Item>(items: readonly (readonly [Item, number])[], random: Random): Item {
  let left = random() * items.reduce((sum, [, weight]) => sum + weight, 0);
  return (items.find(([, weight]) => (left -= weight) < 0) ?? items.at(-1)!)[0];
}

const capital = (clause: string): string => clause.charAt(0).toUpperCase() + clause.slice(1);

/** Puts clauses into a frame; returns also the words in which each stands there. */
function fill(frame: string, a: string, b: string): { text: string; a: string; b: string } {
  const shown = { a, b };
  const text = frame.replace(/\{([ab])\}/gi, (_, slot: string) => {
    const name = slot.toLowerCase() as 'a' | 'b';
    return (shown[name] = slot === name ? { a, b }[name] : capital({ a, b }[name]));
  });
  return { text, ...shown };
}

/** Neutral words around the framed sentence: none, a filler, or a real comment that asserts nothing. */
function surround(text: string, { frames, hosts }: Material, random: Random): string {
  const dice = random();
  const gap = text.startsWith('>') || random() < 0.4 ? '\n\n' : ' ';
  const isBefore = random() < 0.5;
  const beside = (other: string): string => (isBefore ? other + gap + text : text + gap + other);
  if (dice < hostShare && hosts.length > 0) return beside(pick(hosts, random).text);
  const fillers = frames.filter(({ kind }) => kind === 'filler');
  return dice < hostShare + fillerShare && fillers.length > 0 ? beside(pick(fillers, random).text) : text;
}

/**
 * Comments composed of clauses, frames and neutral surroundings, with the labels that follow: they teach scope (asserted, or quoted, asked, denied, past,
 * supposed) and side, which depend on little words and on order. What denies one side may be read as taking the other, so that one is scored
 * neither way there.
 *
 * @param random see randomOf: the same comments from the same seed
 */
export function compose(material: Material, count: number, random: Random): Example[] {
  const framesOf = (kind: Frame['kind']): Frame[] => material.frames.filter((frame) => frame.kind === kind);
  const { thesaurus } = material;
  const hosts = material.hosts.filter(({ text }) => text.length <= mostHostLength);
  return Array.from({ length: count }, (_, index) => {
    const { positions, pairs } = pickWeighted(material.debates.map((debate) => [debate, debate.weight] as const), random);
    const side = random() < 0.5 ? 0 : 1;
    const [own, other] = [positions[side], positions[1 - side]!];
    const pair = pick(pairs, random);
    const kind = pickWeighted(shares, random);
    const wordShare = random() < varied.comments ? varied.words : 0;
    const inWords = (words: string): string => vary(words, thesaurus, wordShare, random);
    const frame = kind === 'assert' && random() < bareShare ? '{A}.' : inWords(pick(framesOf(kind), random).text);
    const filled = fill(frame, inWords(pair[side]), inWords(pair[1 - side]!));
    const labels: Record<string, string[]> = kind === 'assert' ? { [own!]: [filled.a] } : kind === 'counter' ? { [other]: [filled.b] } : {};
    const share = namesSubject.test(filled.text) ? titleShare : unnamedTitleShare;
    const title = random() < share && hosts.length > 0 ? pick(hosts, random).title : '';
    const text = surround(filled.text, { ...material, hosts }, random);
    const written = { id: `composed-${index + 1}`, title, text, labels, writtenFor: own!, positive: kind === 'assert', kind: 'plain' as const };
    const disagreed = kind === 'negated' || kind === 'mocked' ? [other] : [];
    return { ...exampleOfWritten(written), disagreed };
  });
}
