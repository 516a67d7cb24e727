/** Job titles as the title search of Lusha compares them: an abbreviation finds the full title, and the other way round. */
import { fold } from '../world/spelling';

/** Each row holds words with the same meaning. The first one stands for all of them. */
const SAME: readonly (readonly string[])[] = [
  ['chief executive officer', 'chief executive', 'ceo'],
  ['chief financial officer', 'chief finance officer', 'cfo'],
  ['chief operating officer', 'chief operations officer', 'coo'],
  ['chief information officer', 'cio'],
  ['chief technology officer', 'chief technical officer', 'cto'],
  ['chief marketing officer', 'cmo'],
  ['chief product officer', 'cpo'],
  ['chief revenue officer', 'cro'],
  ['chief human resources officer', 'chro'],
  ['vice president of', 'vice president', 'vp of', 'vp'],
  ['senior', 'sr'],
  ['junior', 'jr'],
  ['human resources', 'hr'],
  ['information technology', 'it'],
  ['sales development representative', 'sdr'],
  ['business development representative', 'bdr'],
  ['finance director', 'director of finance', 'director finance'],
  ['marketing director', 'director of marketing'],
  ['sales director', 'director of sales'],
  ['head of people', 'head of human resources', 'head of hr'],
];

/** Longer words come first, so that no word takes a part of another one. */
const MEANINGS = SAME.flatMap(([meaning = '', ...others]) =>
  [meaning, ...others].map((word) => ({ word, meaning })),
).sort((a, b) => b.word.length - a.word.length);
const MEANING_OF = new Map(MEANINGS.map(({ word, meaning }) => [word, meaning]));
const KNOWN = new RegExp(`\\b(?:${MEANINGS.map(({ word }) => word).join('|')})\\b`, 'g');

/** Returns whether a title holds one of the searched titles, ignoring case, accents, and spaces. Abbreviations mean their full words. */
export function holdsTitle(searched: readonly string[], title: string): boolean {
  const full = foldedTitle(title);
  return searched.some((one) => full.includes(fold(spelledOut(one))));
}

/** A search compares thousands of people, who share a few titles. */
const folded = new Map<string, string>();

function foldedTitle(title: string): string {
  const known = folded.get(title) ?? fold(spelledOut(title));
  folded.set(title, known);
  return known;
}

function spelledOut(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[.,/()&-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words.replace(KNOWN, (word) => MEANING_OF.get(word) ?? word);
}
