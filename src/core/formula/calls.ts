/** Calls of our functions inside the text of a formula. */

export interface Call {
  /** In upper case. */
  readonly name: string;
  /** Each argument as it stands, without the space around it; none for `F()`. */
  readonly args: readonly Argument[];
  /** Where the closing bracket stands. */
  readonly end: number;
  /** What separates the arguments of this formula: with a decimal comma it is the semicolon. */
  readonly separator: ',' | ';';
  /** The formula is nothing but this call. */
  readonly alone: boolean;
}

export interface Argument {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A text, a tab's name in quotes, or one other character: separators and brackets inside the first two do not count. */
const PIECE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\s\S]/y;

/** The calls of `names` in `formula`, from left to right; those inside the arguments of another of them are left out. */
export function callsIn(formula: string, names: readonly string[]): readonly Call[] {
  const calls: Call[] = [];
  const start = new RegExp(`(^|[^\\w."'])(${names.join('|')})\\s*\\(`, 'iy');
  let at = 0;
  while (at < formula.length) {
    start.lastIndex = at;
    const found = start.exec(formula);
    if (found) {
      const open = start.lastIndex;
      const call = callFrom(formula, (found[2] ?? '').toUpperCase(), open);
      if (!call) return calls;
      const before = formula.slice(0, at + (found[1] ?? '').length);
      calls.push({ ...call, alone: /^\s*=\s*$/.test(before) && formula.slice(call.end + 1).trim() === '' });
      at = call.end + 1;
    } else at = pieceEnd(formula, at);
  }
  return calls;
}

function callFrom(formula: string, name: string, open: number): Omit<Call, 'alone'> | undefined {
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

function pieceEnd(formula: string, at: number): number {
  PIECE.lastIndex = at;
  PIECE.exec(formula);
  return Math.max(at + 1, PIECE.lastIndex);
}

/**
 * The formula with another value in the call's last, ignored argument, so that Sheets calculates it again. `place` is
 * that argument's, from 0; `separator` is used where the call has only one argument. `undefined` where somebody has
 * put an expression of their own there.
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

/** The number in a literal; 0 for nothing or another text. */
function countIn(text: string): number | undefined {
  if (text === '') return 0;
  const [, quoted, bare] = /^(?:"([^"]*)"|(\d+|TRUE|FALSE))$/i.exec(text) ?? [];
  if (quoted === undefined && bare === undefined) return undefined;
  const count = Number(quoted ?? bare);
  return Number.isSafeInteger(count) && count > 0 ? count : 0;
}
