/** What one property of a request may contain, with values at its limits and values beyond them. */

/** The rule of one property. Values are as JSON has them. */
export interface Property {
  readonly isRequired: boolean;
  /** Returns whether the value itself is valid. What it contains has rows of its own. */
  isValid(value: unknown): boolean;
  /** Makes values at the limits, each of which Lusha accepts in place of `sample`. */
  right(sample: unknown): readonly unknown[];
  /** Makes values that each break one limit, and that Lusha refuses in place of `sample`. */
  wrong(sample: unknown): readonly unknown[];
}

type Rule = Omit<Property, 'isRequired'>;

const rule = (isValid: Rule['isValid'], right: readonly unknown[], wrong: readonly unknown[]): Property => ({
  isRequired: false,
  isValid,
  right: () => right,
  wrong: () => wrong,
});

/** Makes a property one without which Lusha refuses the request. */
export const required = (property: Property): Property => ({ ...property, isRequired: true });

/** A text that is not blank and has up to `most` characters. */
export function text(most = Number.POSITIVE_INFINITY): Property {
  const isLimited = Number.isFinite(most);
  return rule(
    (value) => typeof value === 'string' && value.trim() !== '' && value.length <= most,
    isLimited ? ['a'.repeat(most)] : [],
    [5, '', ...(isLimited ? ['a'.repeat(most + 1)] : [])],
  );
}

/** One of these texts. */
export const oneOf = (...values: readonly string[]): Property =>
  rule((value) => values.includes(value as string), values, ['unheard of', 5]);

/** A text of a fixed form; `wrong` are texts of another one. */
const written = (form: RegExp, ...wrong: readonly string[]): Property =>
  rule((value) => typeof value === 'string' && form.test(value), [], [...wrong, 5]);

/** A day without a time. */
export function day(): Property {
  const form = written(/^\d{4}-\d{2}-\d{2}$/, 'soon', '2026-13-45');
  return { ...form, isValid: (value) => form.isValid(value) && !Number.isNaN(Date.parse(String(value))) };
}

export const email = (): Property => written(/^[^\s@]+@[^\s@]+\.[^\s@.]+$/, 'nobody');

/** The ID of a contact or company, in the form of today or of the previous API. */
export const lushaId = (): Property => written(/^(?:v\d+\.[\w-]{20,}|\d+)$/, 'not an id');

/** A country by its code of two letters. */
export const iso2 = (): Property => written(/^[A-Z]{2}$/, 'Germany');

export const flag = (): Property => rule((value) => typeof value === 'boolean', [true, false], ['yes']);

/** A whole number from `least` to `most`. */
export function whole(least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY): Property {
  const limits = [least, most].filter(Number.isFinite);
  const beyond = [least - 1, most + 1].filter(Number.isFinite);
  return rule((value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most, limits, [
    ...beyond,
    1.5,
    '5',
  ]);
}

/** A list of `least` to `most` items, whose own rule is in the row that ends with `[]`. */
export function list(least = 0, most = Number.POSITIVE_INFINITY): Property {
  const times = (count: number) => (sample: unknown) =>
    Array.from({ length: count }, () => (sample as readonly unknown[])[0]);
  return {
    isRequired: false,
    isValid: (value) => Array.isArray(value) && value.length >= least && value.length <= most,
    right: (sample) => (Number.isFinite(most) ? [times(most)(sample)] : []),
    wrong: (sample) => [
      'text',
      ...(least > 0 ? [times(least - 1)(sample)] : []),
      ...(Number.isFinite(most) ? [times(most + 1)(sample)] : []),
    ],
  };
}

/** An object, whose properties have rows of their own and no others. */
export const object = (): Property => ({
  isRequired: false,
  isValid: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  right: () => [],
  wrong: (sample) => [{ ...(sample as object), unheardOf: 1 }, 'text'],
});

/** The ID of a session. */
export const uuid = (): Property => written(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'session 1');

/** A domain without a scheme and a path. */
export const domain = (): Property => written(/^[^\s/@]+\.[^\s/@.]+$/, 'Nordhafen AG', 'https://a.example');

/** The address of a person's profile on LinkedIn. */
export const profileUrl = (): Property =>
  written(/linkedin\.com\/in\/[^/?#\s]+/, 'https://www.linkedin.com/company/example-nordhafen');

/** The address of a company's page on LinkedIn. */
export const companyUrl = (): Property =>
  written(/linkedin\.com\/company\/[^/?#\s]+/, 'https://www.linkedin.com/in/example-ilse');
