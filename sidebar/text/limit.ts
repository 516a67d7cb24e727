/** Spending limits as a person types them. */
import type { CellsCap } from '../../src/core/settings';

export interface LimitText {
  readonly credits: string;
  readonly phones: string;
}

export type LimitReading =
  | { readonly cap: CellsCap; readonly wrong?: undefined }
  | { readonly cap?: undefined; readonly wrong: Partial<LimitText> };

export function limitText({ credits, phones }: CellsCap): LimitText {
  return { credits: String(credits), phones: String(phones) };
}

export function readLimit(text: LimitText): LimitReading {
  const credits = wholeNumber(text.credits);
  const phones = wholeNumber(text.phones);
  if (credits === undefined || credits < 1) {
    return { wrong: { credits: 'Type a whole number of credits, 1 or more.' } };
  }
  if (phones === undefined) return { wrong: { phones: 'Type a whole number, or 0 for no phones.' } };
  if (phones > credits)
    return { wrong: { phones: `This is a part of the ${credits} above: type that or less.` } };
  return { cap: { credits, phones } };
}

export type RunCapReading =
  | { readonly cap: number; readonly wrong?: undefined }
  | { readonly cap?: undefined; readonly wrong: string };

/** Reads the credits that one run may spend; more than `most` is refused, and what would be spent on the lookup (`lookUp`) alone. */
export function readRunCap(text: string, most: number, lookUp = 0): RunCapReading {
  const cap = wholeNumber(text);
  if (cap === undefined) return { wrong: 'Type a whole number of credits.' };
  if (cap > most) return { wrong: `More than ${most} is not needed: type that or less.` };
  if (lookUp > 0 && cap <= lookUp) {
    return { wrong: `The price check of the rest costs up to ${lookUp}: type more, or cancel.` };
  }
  return { cap };
}

/** Reads a whole number; `1,000` and `1 000` are a thousand. Returns `undefined` for any other text. */
export function wholeNumber(text: string): number | undefined {
  const digits = text.replace(/[\s,.']/g, '');
  return /^\d{1,7}$/.test(digits) ? Number(digits) : undefined;
}
