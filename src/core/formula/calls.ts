/** Finds calls of the add-on's functions in the text of a formula. */

/** One call. Positions are indexes into the text of the formula. */
export interface Call {
  /** The name in upper case. */
  readonly name: string;
  /** The arguments in order; none for `F()`. */
  readonly args: readonly Argument[];
  /** The position of the closing parenthesis. */
  readonly end: number;
  /** The separator of the arguments, which is a semicolon in locales with a decimal comma. */
  readonly separator: ',' | ';';
  /** Whether the formula consists of this call alone. */
  readonly alone: boolean;
  /** Whether the formula calls this function only once. */
  readonly isOnly: boolean;
}

export interface Argument {
  /** The text without the blanks around it. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A text, a quoted name of a tab, or any other character. Separators and parentheses inside the first two are skipped. */
const PIECE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\s\S]/y;

/**
 * Returns the calls of `names` in `formula` from left to right, without those inside the arguments of another of them.
 */
export function callsIn(formula: string, names: readonly string[]): readonly Call[] {
  const calls: Omit<Call, 'isOnly'>[] = [];
  const times = new Map<string, number>();
  // A call stands alone between these two; they are found once, because a formula may have thousands of calls.
  const first = /^\s*=\s*/.exec(formula)?.[0].length;
  const last = formula.trimEnd().length;
  const start = new RegExp(`(^|[^\\w."'])(${names.join('|')})\\s*\\(`, 'iy');
  let at = 0;
  while (at < formula.length) {
    start.lastIndex = at;
    const found = start.exec(formula);
    if (found) {
      const open = start.lastIndex;
      const call = callFrom(formula, (found[2] ?? '').toUpperCase(), open);
      if (!call) break;
      const from = at + (found[1] ?? '').length;
      calls.push({ ...call, alone: from === first && call.end + 1 >= last });
      times.set(call.name, (times.get(call.name) ?? 0) + 1);
      at = call.end + 1;
    } else at = pieceEnd(formula, at);
  }
  return calls.map((call) => ({ ...call, isOnly: times.get(call.name) === 1 }));
}

function callFrom(formula: string, name: string, open: number): Omit<Call, 'alone' | 'isOnly'> | undefined {
  const cuts: number[] = [];
  const semicolons: number[] = [];
  let depth = 0;
  let at = open;
  while (at < formula.length) {
    const letter = formula.charAt(at);
    if (letter === '(' || letter === '{') depth += 1;
    else if (depth > 0 && (letter === ')' || letter === '}')) depth -= 1;
    else if (letter === ')') {
      const separator = semicolons.length > 0 ? ';' : ',';
      const ends = semicolons.length > 0 ? semicolons : cuts;
      return { name, args: argumentsOf(formula, open, ends, at), end: at, separator };
    } else if (depth === 0 && letter === ',') cuts.push(at);
    else if (depth === 0 && letter === ';') semicolons.push(at);
    at = pieceEnd(formula, at);
  }
  return undefined;
}

function argumentsOf(formula: string, open: number, cuts: readonly number[], end: number): Argument[] {
  if (cuts.length === 0 && formula.slice(open, end).trim() === '') return [];
  const starts = [open, ...cuts.map((cut) => cut + 1)];
  return starts.map((from, index) => {
    const to = cuts[index] ?? end;
    return { text: formula.slice(from, to).trim(), from, to };
  });
}

/** Returns the position after the text, quoted name or character at `at`. */
function pieceEnd(formula: string, at: number): number {
  PIECE.lastIndex = at;
  PIECE.exec(formula);
  return Math.max(at + 1, PIECE.lastIndex);
}

/**
 * Returns the formula with a new value in the call's last argument, which is ignored, so that Sheets calculates the
 * cell again. `place` is the index of that argument; `separator` is used when the call has only one argument. Returns
 * `undefined` when that argument is an expression, which a person wrote.
 */
export function withAgain(
  formula: string,
  call: Call,
  place: number,
  separator: ',' | ';',
): string | undefined {
  const own = call.args[place];
  const count = own === undefined ? 0 : countIn(own.text);
  if (count === undefined) return undefined;
  const next = `"${count + 1}"`;
  if (own) return formula.slice(0, own.from) + next + formula.slice(own.to);
  const between = call.args.length > 1 ? call.separator : separator;
  const missing = place - Math.max(1, call.args.length) + 1;
  return formula.slice(0, call.end) + between.repeat(missing) + next + formula.slice(call.end);
}

/** Returns the formula without the last, ignored arguments of its calls, which differ between cells that were recalculated. */
export function withoutAgain(
  formula: string,
  places: Readonly<Record<string, { readonly againAt: number }>>,
): string {
  let kept = '';
  let from = 0;
  for (const { name, args, end } of callsIn(formula, Object.keys(places))) {
    const again = args[places[name]?.againAt ?? args.length];
    if (!again) continue;
    kept += formula.slice(from, endBefore(formula, again.from));
    from = end;
  }
  return kept + formula.slice(from);
}

/** Returns the position where the separators and blanks in front of `at` begin. */
function endBefore(formula: string, at: number): number {
  let end = at;
  while (end > 0 && /[,;\s]/.test(formula.charAt(end - 1))) end -= 1;
  return end;
}

/** Returns the number in a literal: 0 for an empty or another literal, and `undefined` when the text is not a literal. */
function countIn(text: string): number | undefined {
  if (text === '') return 0;
  const [, quoted, bare] = /^(?:"([^"]*)"|(\d+|TRUE|FALSE))$/i.exec(text) ?? [];
  if (quoted === undefined && bare === undefined) return undefined;
  const count = Number(quoted ?? bare);
  return Number.isSafeInteger(count) && count > 0 ? count : 0;
}
