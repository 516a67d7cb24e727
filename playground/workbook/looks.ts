/** How cells look: what a script sets, in Univer's style. */
import type { IStyleData } from '@univerjs/core';

/** Google's values of `setHorizontalAlignment` and their numbers in Univer. */
const ALIGNMENTS: Readonly<Record<string, number>> = { left: 1, center: 2, right: 3, normal: 0 };
/** Univer's numbers for clipped and for wrapped text. */
const CLIP = 2;
const WRAP = 3;

/**
 * Converts the value of a setter of Google's Range to a style. The style is empty for what is not shown here,
 * such as notes.
 */
export function lookOf(method: string, value: string | number | boolean | null): IStyleData {
  const color = typeof value === 'string' && value !== '' ? { rgb: value } : null;
  switch (method) {
    case 'setFontWeight':
      return { bl: value === 'bold' ? 1 : 0 };
    case 'setFontStyle':
      return { it: value === 'italic' ? 1 : 0 };
    case 'setFontSize':
      return { fs: Number(value) };
    case 'setFontColor':
      return { cl: color };
    case 'setBackground':
      return { bg: color };
    case 'setHorizontalAlignment':
      return { ht: ALIGNMENTS[String(value)] ?? 0 };
    case 'setWrap':
      return { tb: value === true ? WRAP : CLIP };
    default:
      return {};
  }
}
