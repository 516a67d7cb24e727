/** How cells look: what a script sets and reads, in Univer's style. */
import type { IStyleData, Nullable } from '@univerjs/core';

/** Google's values of `setHorizontalAlignment` and their numbers in Univer. */
const ALIGNMENTS: Readonly<Record<string, number>> = { left: 1, center: 2, right: 3, normal: 0 };
/** Google's names of wrap strategies and their numbers in Univer. */
const WRAPS: Readonly<Record<string, number>> = { OVERFLOW: 1, CLIP: 2, WRAP: 3 };

/** What setters accept beside `null`, which resets; others accept anything. Source: Google's reference of Range. */
const ACCEPTED: Readonly<Record<string, readonly (string | number | boolean)[]>> = {
  setFontWeight: ['bold', 'normal'],
  setFontStyle: ['italic', 'normal'],
  setHorizontalAlignment: Object.keys(ALIGNMENTS),
  setWrap: [true, false],
  setWrapStrategy: Object.keys(WRAPS),
};
const COLOR = /^(?:#[0-9a-f]{3}|#[0-9a-f]{6}|[a-z]+)$/i;

/** Returns whether Google's setter accepts the value. */
export function isLook(method: string, value: string | number | boolean | null): boolean {
  if (method === 'setBackground' || method === 'setFontColor')
    return value === null || (typeof value === 'string' && COLOR.test(value));
  if (method === 'setWrap' || method === 'setWrapStrategy')
    return value !== null && (ACCEPTED[method]?.includes(value) ?? false);
  return value === null || (ACCEPTED[method]?.includes(value) ?? true);
}

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
      return { tb: WRAPS[value === true ? 'WRAP' : 'CLIP'] as number };
    case 'setWrapStrategy':
      return { tb: WRAPS[String(value)] as number };
    default:
      return {};
  }
}

/** Getters of looks, each with what it returns for a cell. Source: Google's reference of Range. */
export const LOOK_GETTERS: Readonly<
  Record<string, (style: Nullable<IStyleData>, isNumber: boolean) => string>
> = {
  getBackgrounds: (style) => style?.bg?.rgb ?? '#ffffff',
  getFontColors: (style) => style?.cl?.rgb ?? '#000000',
  getFontWeights: (style) => (style?.bl === 1 ? 'bold' : 'normal'),
  // Google names the side to which a cell without an alignment of its own leans.
  getHorizontalAlignments: (style, isNumber) =>
    nameOf(ALIGNMENTS, style?.ht, 'normal') ?? (isNumber ? 'general-right' : 'general-left'),
  getWrapStrategies: (style) => nameOf(WRAPS, style?.tb) ?? 'OVERFLOW',
};

function nameOf(
  names: Readonly<Record<string, number>>,
  value: Nullable<number>,
  except?: string,
): string | undefined {
  const name = Object.keys(names).find((one) => names[one] === value);
  return name === except ? undefined : name;
}
