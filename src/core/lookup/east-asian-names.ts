/** Splits names that are written without a space: Chinese, Japanese and Korean. */
import { CHINESE_DOUBLE_FAMILY_NAMES, JAPANESE_FAMILY_NAMES, KOREAN_DOUBLE_FAMILY_NAMES } from './words';

const HAN = /^\p{Script=Han}+$/u;
const HANGUL = /^\p{Script=Hangul}+$/u;
const HAN_THEN_KANA = /^(\p{Script=Han}+)([\p{Script=Hiragana}\p{Script=Katakana}ー]+)$/u;
/** What stands behind an East Asian name: `様`, `님`. */
const HONORIFIC = /(?<=^..+)(?:様|さん|さま|氏|先生|殿|님|씨|女士|小姐)$/u;

/**
 * Splits a Chinese, Japanese or Korean name, which is written without a space, into family name and given name; returns
 * `undefined` for other words.
 */
export function splitEastAsian(text: string): readonly [family: string, given: string] | undefined {
  const word = text.replace(HONORIFIC, '');
  // `田中様` is a family name alone.
  if (word !== text && word.length < 3 && !HANGUL.test(word)) return undefined;
  const characters = [...word];
  const length = characters.length;
  if (length < 2) return undefined;
  const cutAt = (at: number): readonly [string, string] => [
    characters.slice(0, at).join(''),
    characters.slice(at).join(''),
  ];
  const kana = HAN_THEN_KANA.exec(word);
  if (kana?.[1] !== undefined) return cutAt([...kana[1]].length);
  if (HANGUL.test(word) && length <= 4) {
    return cutAt(length > 2 && KOREAN_DOUBLE_FAMILY_NAMES.has(word.slice(0, 2)) ? 2 : 1);
  }
  if (!HAN.test(word) || length > 5) return undefined;
  for (const at of [3, 2])
    if (length > at && JAPANESE_FAMILY_NAMES.has(characters.slice(0, at).join(''))) return cutAt(at);
  if (length > 2 && CHINESE_DOUBLE_FAMILY_NAMES.has(characters.slice(0, 2).join(''))) return cutAt(2);
  // Chinese names with a family name of one character have two or three characters. Four are more likely two
  // Japanese pairs.
  return cutAt(length >= 4 ? 2 : 1);
}
