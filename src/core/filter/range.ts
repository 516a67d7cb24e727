/** Reads and writes ranges of numbers: `201-1000`, `>1000`, `201+`, `1k-5k`, `under 50`, `$1.5m`. */
import type { Span } from '../company';

const SCALE: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, mio: 1e6, b: 1e9, bn: 1e9 };
/** A number with optional thousands separators, decimals and scale. */
const NUMBER = String.raw`(\d[\d.,' ]*)(k|mn|mio|m|bn|b)?`;
const ONE = new RegExp(`^${NUMBER}$`);
const BETWEEN = new RegExp(`^(?:from |between )?${NUMBER} ?(?:-|to|and) ?${NUMBER}$`);
const AT_LEAST = new RegExp(
  `^(?:(?:>=|from|at least|since|min) ?${NUMBER}|${NUMBER} ?(?:\\+|or more|and more|or later))$`,
);
const AT_MOST = new RegExp(`^(?:(?:<=|up to|at most|until|max) ?${NUMBER}|${NUMBER} or (?:less|fewer))$`);
const ABOVE = new RegExp(`^(?:>|over|above|more than|after) ?${NUMBER}$`);
const BELOW = new RegExp(`^(?:<|under|below|less than|fewer than|before) ?${NUMBER}$`);

/** The range of a text, or `unclear` when it has two readings: `1-5k` may begin at 1 or at 1,000. */
export type ReadRange = Span | 'unclear' | undefined;

/** Reads a range; `undefined` when the text is not one. Words such as `over` exclude the number, and `from` includes it. */
export function readRange(text: string): ReadRange {
  const plain = text
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\u2019/g, "'")
    .replace(/\u2265/g, '>=')
    .replace(/\u2264/g, '<=')
    .replace(/[$€£]|\b(?:usd|employees|people)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const one = numberIn(ONE.exec(plain));
  if (one !== undefined) return { min: one, max: one };
  const between = BETWEEN.exec(plain);
  if (between) return rangeBetween(between.slice(1));
  const least = numberIn(AT_LEAST.exec(plain));
  if (least !== undefined) return { min: least };
  const most = numberIn(AT_MOST.exec(plain));
  if (most !== undefined) return { max: most };
  const above = numberIn(ABOVE.exec(plain));
  if (above !== undefined) return { min: Math.floor(above) + 1 };
  const below = numberIn(BELOW.exec(plain));
  return below === undefined ? undefined : { max: Math.ceil(below) - 1 };
}

/**
 * Splits a list of ranges. A comma followed by exactly three digits is first read as a thousands separator
 * (`1,000-5,000`).
 */
export function splitRanges(text: string): readonly string[] {
  return text.split(/,(?!\d{3}(?!\d))|,(?=\s)|[;\r\n]/).flatMap((part) => {
    const whole = part.trim();
    return whole.includes(',') && readRange(whole) === undefined ? whole.split(',') : [whole];
  });
}

/** Returns the text that `readRange` reads as this range: `201-1000`, `201+`, `up to 50` or `500`. */
export function rangeText({ min, max }: Span): string {
  if (min === undefined) return max === undefined ? '' : `up to ${shortNumber(max)}`;
  if (max === undefined) return `${shortNumber(min)}+`;
  if (min === max) return shortNumber(min);
  // `1-1m` could be read as beginning at one million.
  return min < MILLION ? `${min}-${max}` : `${shortNumber(min)}-${shortNumber(max)}`;
}

const MILLION = 1_000_000;
const BILLION = 1_000_000_000;

/** Writes whole millions and billions with a scale (`250m`, `1b`), and other numbers with all digits. */
function shortNumber(value: number): string {
  if (!Number.isSafeInteger(value)) return `${value}`;
  if (value >= BILLION && value % BILLION === 0) return `${value / BILLION}b`;
  return value >= MILLION && value % MILLION === 0 ? `${value / MILLION}m` : `${value}`;
}

function rangeBetween([from = '', fromScale, to = '', toScale]: readonly (string | undefined)[]): ReadRange {
  const min = numberOf(from, fromScale);
  const max = numberOf(to, toScale);
  if (min === undefined || max === undefined) return undefined;
  const scaled = numberOf(from, fromScale ?? toScale);
  return scaled !== min && scaled !== undefined && scaled <= max ? 'unclear' : { min, max };
}

/** Returns the number that an expression with several alternatives matched. */
function numberIn(found: RegExpExecArray | null): number | undefined {
  if (!found) return undefined;
  const at = found.findIndex((part, index) => index > 0 && /\d/.test(part ?? ''));
  return numberOf(found[at] ?? '', found[at + 1]);
}

function numberOf(digits: string, scale: string | undefined): number | undefined {
  const written = digits.trim();
  const isGrouped = /^\d{1,3}(?:,\d{3})+$|^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?:[' ]\d{3})+$/.test(written);
  // Before a scale, a single point is a decimal point, as in 1.250m.
  const isDecimal = /^\d+\.\d+$/.test(written) && (scale !== undefined || !isGrouped);
  if (!isGrouped && !isDecimal && !/^\d+$/.test(written)) return undefined;
  const value = Number(isGrouped && !isDecimal ? written.replace(/\D/g, '') : written);
  const scaled = value * (SCALE[scale ?? ''] ?? 1);
  // Rounding removes the error of floating point, so that 1.1m is exactly 1,100,000.
  return Number.isInteger(scaled) ? scaled : Math.round(scaled * 1e6) / 1e6;
}
