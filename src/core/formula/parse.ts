/** Reads the text of a formula into a tree. */
import type { Expression } from './expression';
import { type Notation, referenceAt } from './references';
import { Failure } from './scalar';

/** Deeper formulas are not read, so that a hostile one cannot exhaust the stack. */
const DEEPEST = 100;
/** Longer formulas are not read; Sheets itself allows 50,000 characters. */
const LONGEST = 50_000;

/** Operators from the loosest to the tightest. */
const LEVELS: readonly RegExp[] = [/^(?:<>|<=|>=|=|<|>)$/, /^&$/, /^[+-]$/, /^[*/]$/, /^\^$/];

type Token =
  | { readonly kind: 'leaf'; readonly expression: Expression }
  | { readonly kind: 'word'; readonly name: string }
  | { readonly kind: 'sign'; readonly text: string };

/** Returns the tree of a formula, with or without its equals sign; `undefined` when only Sheets can read it. Never throws. */
export function parseFormula(formula: string, notation: Notation): Expression | undefined {
  const text = formula.replace(/^\s*=/, '');
  const tokens = text.length > LONGEST ? undefined : tokensIn(text, notation);
  if (!tokens) return undefined;
  const parser = new Parser(tokens);
  const expression = parser.expression(0);
  return parser.isAtEnd ? expression : undefined;
}

const TEXT = /"((?:[^"]|"")*)"/y;
const ERROR = /#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|ERROR!)/iy;
/** A comma is the decimal sign where semicolons separate the arguments. */
const NUMBER = { ',': /\d+(?:\.\d*)?(?:E[+-]?\d+)?/iy, ';': /\d+(?:[.,]\d+)?(?:E[+-]?\d+)?/iy } as const;
const WORD = /[\p{L}_][\p{L}\p{N}_.]*/uy;
const SIGN = /<>|<=|>=|[=<>&+\-*/^%(){},;\\]/y;

function tokensIn(text: string, notation: Notation): readonly Token[] | undefined {
  const number = NUMBER[separatorOf(text)];
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text) ?? undefined;
    if (found) at = pattern.lastIndex;
    return found;
  };
  while (at < text.length) {
    if (take(/\s+/y)) continue;
    const quoted = take(TEXT);
    const reference = quoted ? undefined : referenceAt(text, at, notation);
    if (reference) at = reference.end;
    const token = quoted
      ? value((quoted[1] ?? '').replace(/""/g, '"'))
      : reference
        ? leaf({ kind: 'reference', reference: reference.reference })
        : otherToken(take, number);
    if (!token) return undefined;
    tokens.push(token);
  }
  return tokens;
}

function otherToken(
  take: (pattern: RegExp) => RegExpExecArray | undefined,
  number: RegExp,
): Token | undefined {
  const error = take(ERROR);
  if (error) return value(new Failure(error[0].toUpperCase()));
  const digits = take(number);
  if (digits) return value(Number(digits[0].replace(',', '.')));
  const word = take(WORD);
  if (word) return { kind: 'word', name: word[0].toUpperCase() };
  const sign = take(SIGN);
  return sign && { kind: 'sign', text: sign[0] };
}

function value(scalar: string | number | Failure): Token {
  return leaf({ kind: 'value', value: scalar });
}

function leaf(expression: Expression): Token {
  return { kind: 'leaf', expression };
}

/** Arguments are separated by semicolons where one stands outside texts, names of tabs and braces. */
function separatorOf(text: string): ',' | ';' {
  const bare = text.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^{}]*\}/g, '');
  return bare.includes(';') || text.includes('\\') ? ';' : ',';
}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  /** Reads operations of this level and of tighter ones. */
  expression(level: number): Expression | undefined {
    const operators = LEVELS[level];
    if (!operators) return this.signed();
    let left = this.expression(level + 1);
    while (left) {
      const operator = this.sign(operators);
      if (operator === undefined) return left;
      const right = this.expression(level + 1);
      left = right && { kind: 'operation', operator, left, right };
    }
    return undefined;
  }

  private signed(): Expression | undefined {
    const operator = this.sign(/^[+-]$/);
    if (operator !== undefined) {
      const of = this.nested(() => this.signed());
      return of && { kind: 'sign', operator: operator === '-' ? '-' : '+', of };
    }
    let expression = this.primary();
    while (expression) {
      if (this.sign(/^%$/) !== undefined) expression = { kind: 'sign', operator: '%', of: expression };
      else if (this.sign(/^\($/) !== undefined) {
        const args = this.args();
        expression = args && { kind: 'application', target: expression, args };
      } else return expression;
    }
    return undefined;
  }

  private primary(): Expression | undefined {
    const token = this.tokens[this.at];
    if (!token) return undefined;
    this.at += 1;
    if (token.kind === 'leaf') return token.expression;
    if (token.kind === 'word') return this.word(token.name);
    if (token.text === '(') {
      const inside = this.nested(() => this.expression(0));
      return this.sign(/^\)$/) === undefined ? undefined : inside;
    }
    return token.text === '{' ? this.array() : undefined;
  }

  private word(name: string): Expression | undefined {
    if (this.sign(/^\($/) !== undefined) {
      const args = this.args();
      return args && { kind: 'call', name, args };
    }
    if (name === 'TRUE' || name === 'FALSE') return { kind: 'value', value: name === 'TRUE' };
    return { kind: 'name', name };
  }

  /** Reads arguments up to the closing parenthesis. */
  private args(): readonly Expression[] | undefined {
    if (this.sign(/^\)$/) !== undefined) return [];
    const args: Expression[] = [];
    for (;;) {
      const isLeftOut = this.isNext(/^[,;)]$/);
      const arg = isLeftOut ? ({ kind: 'nothing' } as const) : this.nested(() => this.expression(0));
      if (!arg) return undefined;
      args.push(arg);
      if (this.sign(/^\)$/) !== undefined) return args;
      if (this.sign(/^[,;]$/) === undefined) return undefined;
    }
  }

  private array(): Expression | undefined {
    const rows: Expression[][] = [[]];
    for (;;) {
      const item = this.nested(() => this.expression(0));
      if (!item) return undefined;
      rows[rows.length - 1]?.push(item);
      if (this.sign(/^\}$/) !== undefined) return { kind: 'array', rows };
      if (this.sign(/^;$/) !== undefined) rows.push([]);
      else if (this.sign(/^[,\\]$/) === undefined) return undefined;
    }
  }

  private nested<T>(read: () => T | undefined): T | undefined {
    this.depth += 1;
    const result = this.depth > DEEPEST ? undefined : read();
    this.depth -= 1;
    return result;
  }

  private isNext(pattern: RegExp): boolean {
    const token = this.tokens[this.at];
    return token?.kind === 'sign' && pattern.test(token.text);
  }

  private sign(pattern: RegExp): string | undefined {
    const token = this.tokens[this.at];
    if (token?.kind !== 'sign' || !pattern.test(token.text)) return undefined;
    this.at += 1;
    return token.text;
  }
}
