/** The functions of whole arrays that are evaluated outside Sheets. */
import { compare, Empty, Failure, type Scalar, textOf, truthOf, UNKNOWN, type Unknown } from './scalar';
import { type ArrayValue, rowsOfValue, single, type Value } from './value';

type ArrayFunction = (...values: readonly Value[]) => Value;

export const ARRAY_FUNCTIONS: Readonly<Record<string, ArrayFunction>> = {
  AND: (...values) => conditions(values, (all) => all.every((one) => one)),
  OR: (...values) => conditions(values, (all) => all.some((one) => one)),
  XOR: (...values) => conditions(values, (all) => all.filter((one) => one).length % 2 === 1),
  COUNTA: (...values) => counted(values, (value) => !(value instanceof Empty && value.isBlank())),
  COUNT: (...values) => counted(values, (value) => typeof value === 'number' || value instanceof Date),
  COUNTBLANK: (...values) => counted(values, (value) => value instanceof Empty || value === ''),
  CONCATENATE: (...values) => joinedText(values, ''),
  JOIN: (separator = UNKNOWN, ...values) => joinedText(values, separator),
  TEXTJOIN: (separator = UNKNOWN, skipEmpty = UNKNOWN, ...values) => {
    const skips = truthOf(single(skipEmpty));
    return typeof skips === 'boolean' ? joinedText(values, separator, skips) : UNKNOWN;
  },
  ROWS: (value = UNKNOWN) => rowsOfValue(value)?.length ?? UNKNOWN,
  COLUMNS: (value = UNKNOWN) => rowsOfValue(value)?.[0]?.length ?? UNKNOWN,
  FILTER: filtered,
  UNIQUE: unique,
  SORT: (value = UNKNOWN, ...others) => (others.length > 0 ? UNKNOWN : sorted(value)),
  TOCOL: column,
  FLATTEN: (...values) => (values.length === 1 ? column(values[0] ?? UNKNOWN) : UNKNOWN),
  HSTACK: (...values) => joinColumns(values),
  VSTACK: (...values) => joinRows(values),
  TRANSPOSE: (value = UNKNOWN) => {
    const rows = rowsOfValue(value);
    return rows ? (rows[0] ?? []).map((_, right) => rows.map((row) => row[right] ?? UNKNOWN)) : UNKNOWN;
  },
  CHOOSECOLS: (value = UNKNOWN, ...places) => {
    const rows = rowsOfValue(value);
    const indexes = places.map(single);
    if (!rows || !indexes.every((index): index is number => typeof index === 'number' && index >= 1))
      return UNKNOWN;
    return rows.map((row) => indexes.map((index) => row[index - 1] ?? UNKNOWN));
  },
};

/** Puts arrays of the same height beside each other. */
export function joinColumns(values: readonly Value[]): Value {
  const all = values.map(rowsOfValue);
  const height = all[0]?.length;
  if (!all.every((rows): rows is ArrayValue => rows !== undefined && rows.length === height)) return UNKNOWN;
  return (all[0] ?? []).map((_, down) => all.flatMap((rows) => rows[down] ?? []));
}

/** Puts arrays of the same width below each other. */
export function joinRows(values: readonly Value[]): Value {
  const all = values.map(rowsOfValue);
  const width = all[0]?.[0]?.length;
  const isEven = all.every((rows): rows is ArrayValue => rows?.every((row) => row.length === width) === true);
  return isEven ? all.flat() : UNKNOWN;
}

function flat(values: readonly Value[]): readonly Scalar[] {
  return values.flatMap((value) => rowsOfValue(value)?.flat() ?? [UNKNOWN]);
}

/** Blank cells of a range are no condition. */
function conditions(values: readonly Value[], decide: (all: readonly boolean[]) => boolean): Value {
  const truths = flat(values)
    .filter((value) => !(value instanceof Empty))
    .map(truthOf);
  const failure = truths.find((truth) => truth instanceof Failure);
  if (failure) return failure;
  const known = truths.filter((truth) => typeof truth === 'boolean');
  return known.length < truths.length || known.length === 0 ? UNKNOWN : decide(known);
}

function counted(values: readonly Value[], counts: (value: Scalar) => boolean): Value {
  const all = flat(values);
  return all.includes(UNKNOWN) ? UNKNOWN : all.filter(counts).length;
}

function joinedText(values: readonly Value[], separator: Value, skipsEmpty = false): Value {
  const between = textOf(single(separator));
  const texts = flat(values).map(textOf);
  const other = [between, ...texts].find((text): text is Failure | Unknown => typeof text !== 'string');
  if (other !== undefined || typeof between !== 'string') return other ?? UNKNOWN;
  return texts.filter((text) => !skipsEmpty || text !== '').join(between);
}

function filtered(value: Value = UNKNOWN, ...tests: readonly Value[]): Value {
  const rows = rowsOfValue(value);
  const all = tests.map((test) => rowsOfValue(test));
  // Conditions beside each other choose columns, which is rare.
  const isColumn = (test: ArrayValue | undefined): test is ArrayValue =>
    test?.length === rows?.length && test?.every((row) => row.length === 1) === true;
  if (!rows || !all.every(isColumn)) return UNKNOWN;
  const truths = rows.map((_, down) => all.map((test) => truthOf(test[down]?.[0] ?? UNKNOWN)));
  if (truths.some((row) => row.includes(UNKNOWN))) return UNKNOWN;
  return rows.filter((_, down) => truths[down]?.every((truth) => truth === true));
}

function unique(value: Value = UNKNOWN, ...others: readonly Value[]): Value {
  const rows = rowsOfValue(value);
  if (!rows || others.length > 0 || rows.some((row) => row.includes(UNKNOWN))) return UNKNOWN;
  const known = new Map(rows.map((row) => [JSON.stringify(row.map(keyOf)), row] as const).reverse());
  return [...known.values()].reverse();
}

function keyOf(value: Scalar): unknown {
  if (value instanceof Empty) return '';
  return value instanceof Failure ? { error: value.text } : value;
}

/** Sorts by the first column, as far as the order of its values is known; blank values stand last. */
function sorted(value: Value): Value {
  const rows = rowsOfValue(value);
  if (!rows || rows.some(([first]) => first === UNKNOWN || first === undefined || first instanceof Failure))
    return UNKNOWN;
  const isEmpty = (row: readonly Scalar[]) => row[0] instanceof Empty;
  const before = ([a = UNKNOWN]: readonly Scalar[], [b = UNKNOWN]: readonly Scalar[]) => {
    if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b);
    return compare('<', a, b) === true ? -1 : compare('=', a, b) === true ? 0 : 1;
  };
  return [...rows.filter((row) => !isEmpty(row)).sort(before), ...rows.filter(isEmpty)];
}

function column(value: Value = UNKNOWN, ignored: Value = 0): Value {
  const rows = rowsOfValue(value);
  const mode = single(ignored);
  if (!rows || (mode !== 0 && mode !== 1)) return UNKNOWN;
  const all = rows.flat();
  return all.filter((one) => mode === 0 || !(one instanceof Empty && one.isBlank())).map((one) => [one]);
}
