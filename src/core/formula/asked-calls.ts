/**
 * Finds which calls of the add-on's functions Sheets makes for a formula, with their arguments: it follows conditions as far
 * as these are known, and never guesses.
 */
import { ARRAY_FUNCTIONS, joinColumns, joinRows } from './array-functions';
import type { CallExpression, Expression, Reference } from './expression';
import { Empty, Failure, numberOf, type Scalar, UNKNOWN, type Unknown } from './scalar';
import { operate, SCALAR_FUNCTIONS } from './scalar-functions';
import { type Evaluator, SPECIAL_FUNCTIONS } from './special-functions';
import { Lambda, lift, type Scope, single, unwrapped, type Value } from './value';

/** The cells around a formula. */
export interface FormulaCells {
  /** Returns the values of a reference; `UNKNOWN` when they cannot be read. */
  read(reference: Reference): Value;
  /** The cell of the formula, counted from 1, where it is known. */
  readonly place?: { readonly row: number; readonly column: number };
  /** Returns the result of a call, where it is known. */
  result?(call: Pick<AskedCall, 'call' | 'args'>): Value;
}

/** One call that Sheets makes. */
export interface AskedCall {
  readonly call: CallExpression;
  readonly args: readonly (Value | undefined)[];
  /** False where a condition that is unknown here decides whether Sheets makes the call. */
  readonly certain: boolean;
}

/** A formula that takes more steps is left to Sheets from there on. */
const MOST_STEPS = 300_000;

/** Lists the calls of `names` in the order in which they are found. Never throws. */
export function askedCalls(
  formula: Expression,
  names: readonly string[],
  cells: FormulaCells,
): readonly AskedCall[] {
  const evaluation = new Evaluation(new Set(names), cells);
  evaluation.value(formula, { names: new Map(), arrays: false, certain: true });
  return evaluation.calls;
}

/** Returns what a formula shows when every call of `names` throws, such as the second argument of an IFERROR. */
export function valueWithoutCalls(
  formula: Expression,
  names: readonly string[],
  cells: FormulaCells,
): Scalar {
  const failing = { ...cells, result: () => new Failure('#ERROR!') };
  const evaluation = new Evaluation(new Set(names), failing);
  return single(evaluation.value(formula, { names: new Map(), arrays: false, certain: true }));
}

/** Returns the value of an expression that calls none of the add-on's functions. */
export function expressionValue(expression: Expression, cells: FormulaCells): Value {
  return new Evaluation(new Set(), cells).value(expression, {
    names: new Map(),
    arrays: false,
    certain: true,
  });
}

/** Functions inside which those of single values take arrays value by value. */
const ARRAY_SCOPES = new Set(['ARRAYFORMULA', 'FILTER', 'SORT', 'SUMPRODUCT', 'INDEX']);

class Evaluation implements Evaluator {
  readonly calls: AskedCall[] = [];
  private steps = 0;
  private readonly mentioned = new WeakMap<Expression, boolean>();

  constructor(
    private readonly names: ReadonlySet<string>,
    private readonly cells: FormulaCells,
  ) {}

  value(expression: Expression | undefined, scope: Scope): Value {
    this.steps += 1;
    if (!expression || this.steps > MOST_STEPS) return UNKNOWN;
    switch (expression.kind) {
      case 'value':
        return expression.value;
      case 'nothing':
        return new Empty();
      case 'reference':
        return this.cells.read(expression.reference);
      case 'name':
        return scope.names.get(expression.name) ?? UNKNOWN;
      case 'array':
        return unwrapped(
          joinRows(expression.rows.map((row) => joinColumns(row.map((item) => this.value(item, scope))))),
        );
      case 'sign':
        return this.signed(expression.operator, this.value(expression.of, scope), scope);
      case 'operation': {
        const sides: Value[] = [this.value(expression.left, scope), this.value(expression.right, scope)];
        const apply = (left: Scalar = UNKNOWN, right: Scalar = UNKNOWN) =>
          operate(expression.operator, left, right);
        return lift(sides, scope.arrays, apply);
      }
      case 'application': {
        const args = expression.args.map((arg) => this.value(arg, scope));
        return this.applied(this.value(expression.target, scope), args, scope);
      }
      case 'call':
        return this.called(expression, scope);
    }
  }

  private signed(operator: '+' | '-' | '%', value: Value, { arrays }: Scope): Value {
    if (operator === '+') return value;
    return lift([value], arrays, (one = UNKNOWN) => {
      const number = numberOf(one);
      if (typeof number !== 'number') return number;
      return operator === '-' ? -number : number / 100;
    });
  }

  private called(expression: CallExpression, scope: Scope): Value {
    const { name, args } = expression;
    if (this.names.has(name)) {
      const values = args.map((arg) => (arg.kind === 'nothing' ? undefined : this.value(arg, scope)));
      this.calls.push({ call: expression, args: values, certain: scope.certain && this.steps <= MOST_STEPS });
      return this.cells.result?.({ call: expression, args: values }) ?? UNKNOWN;
    }
    const special = SPECIAL_FUNCTIONS[name];
    if (special) return special(this, args, scope);
    const inside = ARRAY_SCOPES.has(name) ? { ...scope, arrays: true } : scope;
    if (name === 'ARRAYFORMULA') return this.value(args[0], inside);
    const named = scope.names.get(name);
    if (named instanceof Lambda)
      return this.applied(
        named,
        args.map((arg) => this.value(arg, scope)),
        scope,
      );
    const ofArrays = ARRAY_FUNCTIONS[name];
    if (ofArrays) return unwrapped(ofArrays(...args.map((arg) => this.value(arg, inside))));
    const ofScalars = SCALAR_FUNCTIONS[name];
    if (ofScalars)
      return lift(
        args.map((arg) => this.value(arg, inside)),
        inside.arrays,
        ofScalars,
      );
    // Sheets evaluates all arguments of other functions, whatever these do with them.
    for (const arg of args) if (this.mentions(arg)) this.value(arg, inside);
    return UNKNOWN;
  }

  applied(target: Value, args: readonly Value[], { certain, arrays }: Scope): Value {
    if (!(target instanceof Lambda) || target.parameters.length !== args.length) return UNKNOWN;
    const names = new Map(target.scope.names);
    target.parameters.forEach((name, index) => {
      names.set(name, args[index] ?? UNKNOWN);
    });
    return this.value(target.body, { names, arrays: arrays && target.scope.arrays, certain });
  }

  branch(expression: Expression | undefined, taken: boolean | Unknown, scope: Scope): Value {
    if (taken === false || (taken === UNKNOWN && expression && !this.mentions(expression))) return UNKNOWN;
    return this.value(expression, taken === UNKNOWN ? { ...scope, certain: false } : scope);
  }

  /** Returns whether an expression can lead to a call of one of the functions. */
  mentions(expression: Expression): boolean {
    const known = this.mentioned.get(expression);
    if (known !== undefined) return known;
    const found =
      (expression.kind === 'call' && (this.names.has(expression.name) || !BUILT_IN.test(expression.name))) ||
      expression.kind === 'name' ||
      childrenOf(expression).some((child) => this.mentions(child));
    this.mentioned.set(expression, found);
    return found;
  }

  get place(): FormulaCells['place'] {
    return this.cells.place;
  }
}

/** Names of functions that a LET or a LAMBDA cannot give. */
const BUILT_IN = /^[A-Z][A-Z0-9.]+$/;

function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'call':
      return expression.args;
    case 'application':
      return [expression.target, ...expression.args];
    case 'operation':
      return [expression.left, expression.right];
    case 'sign':
      return [expression.of];
    case 'array':
      return expression.rows.flat();
    default:
      return [];
  }
}
