/** The functions that do not evaluate all of their arguments, or evaluate them in their own way. */
import type { Expression } from './expression';
import { compare, Empty, Failure, type Scalar, truthOf, UNKNOWN, type Unknown } from './scalar';
import {
  type ArrayValue,
  isArray,
  Lambda,
  lift,
  rowsOfValue,
  type Scope,
  single,
  unwrapped,
  type Value,
} from './value';

/** Evaluates the expressions of one formula. */
export interface Evaluator {
  value(expression: Expression | undefined, scope: Scope): Value;
  /** Calls a LAMBDA. */
  applied(target: Value, args: readonly Value[], scope: Scope): Value;
  /** Evaluates a branch that Sheets takes, may take (`UNKNOWN`), or does not take. */
  branch(expression: Expression | undefined, taken: boolean | Unknown, scope: Scope): Value;
  /** The cell of the formula, where it is known. */
  readonly place: { readonly row: number; readonly column: number } | undefined;
}

type Args = readonly Expression[];

type Special = (evaluation: Evaluator, args: Args, scope: Scope) => Value;

export const SPECIAL_FUNCTIONS: Readonly<Record<string, Special>> = {
  IF: (evaluation, [test, yes, no], scope) => {
    const condition = evaluation.value(test, scope);
    return chosen(evaluation, condition, yes, no ?? { kind: 'value', value: false }, scope);
  },
  IFS: (evaluation, args, scope) => firstThat(evaluation, args, scope),
  SWITCH: (evaluation, [subject, ...cases], scope) => {
    const value = evaluation.value(subject, scope);
    const fallback = cases.length % 2 === 1 ? cases[cases.length - 1] : undefined;
    const matches = (test: Expression, at: Scope) =>
      lift([value, evaluation.value(test, at)], at.arrays, (left = UNKNOWN, right = UNKNOWN) =>
        compare('=', left, right),
      );
    return switched(evaluation, cases.slice(0, cases.length - (cases.length % 2)), fallback, matches, scope);
  },
  CHOOSE: (evaluation, [place, ...choices], scope) => {
    const index = single(evaluation.value(place, scope));
    if (index instanceof Failure) return index;
    if (typeof index === 'number') return evaluation.branch(choices[Math.trunc(index) - 1], true, scope);
    for (const choice of choices) evaluation.branch(choice, UNKNOWN, scope);
    return UNKNOWN;
  },
  IFERROR: (evaluation, args, scope) => replaced(evaluation, args, scope, () => true),
  IFNA: (evaluation, args, scope) => replaced(evaluation, args, scope, ({ text }) => text === '#N/A'),
  LET: (evaluation, args, scope) => {
    const names = new Map(scope.names);
    for (let at = 0; at + 2 < args.length; at += 2) {
      const name = args[at];
      if (name?.kind !== 'name') return UNKNOWN;
      names.set(name.name, evaluation.value(args[at + 1], { ...scope, names: new Map(names) }));
    }
    return evaluation.value(args[args.length - 1], { ...scope, names });
  },
  LAMBDA: (_evaluation, args, scope) => {
    const parameters = args.slice(0, -1).flatMap((arg) => (arg.kind === 'name' ? [arg.name] : []));
    const body = args[args.length - 1];
    return body && parameters.length === args.length - 1 ? new Lambda(parameters, body, scope) : UNKNOWN;
  },
  MAP: (evaluation, args, scope) => {
    const arrays = args.slice(0, -1).map((arg) => rowsOfValue(evaluation.value(arg, scope)));
    const lambda = evaluation.value(args[args.length - 1], scope);
    const [first] = arrays;
    if (!first || arrays.includes(undefined)) return mayCall(evaluation, lambda, args.length - 1, scope);
    return first.map((row, down) =>
      row.map((_, right) =>
        single(
          evaluation.applied(
            lambda,
            arrays.map((rows) => rows?.[down]?.[right] ?? UNKNOWN),
            scope,
          ),
        ),
      ),
    );
  },
  BYROW: (evaluation, [array, lambda], scope) => {
    const rows = rowsOfValue(evaluation.value(array, scope));
    const apply = evaluation.value(lambda, scope);
    if (!rows) return mayCall(evaluation, apply, 1, scope);
    return rows.map((row) => [single(evaluation.applied(apply, [unwrapped([row])], scope))]);
  },
  BYCOL: (evaluation, [array, lambda], scope) => {
    const rows = rowsOfValue(evaluation.value(array, scope));
    const apply = evaluation.value(lambda, scope);
    if (!rows) return mayCall(evaluation, apply, 1, scope);
    const columns = (rows[0] ?? []).map((_, right): ArrayValue => rows.map((row) => [row[right] ?? UNKNOWN]));
    return [columns.map((column) => single(evaluation.applied(apply, [unwrapped(column)], scope)))];
  },
  REDUCE: (evaluation, [start, array, lambda], scope) => {
    const rows = rowsOfValue(evaluation.value(array, scope));
    const apply = evaluation.value(lambda, scope);
    const first = evaluation.value(start, scope);
    if (!rows) return mayCall(evaluation, apply, 2, scope);
    return rows.flat().reduce<Value>((sum, one) => evaluation.applied(apply, [sum, one], scope), first);
  },
  ROW: (evaluation, [of], scope) => numbered(evaluation, of, scope, 'row'),
  COLUMN: (evaluation, [of], scope) => numbered(evaluation, of, scope, 'column'),
};

/** Sheets calls the function once for each value of an array that is unknown here, or never. */
function mayCall(evaluation: Evaluator, lambda: Value, count: number, scope: Scope): Value {
  const unknown = Array.from({ length: count }, (): Value => UNKNOWN);
  evaluation.applied(lambda, unknown, { ...scope, certain: false });
  return UNKNOWN;
}

function chosen(
  evaluation: Evaluator,
  condition: Value,
  yes: Expression | undefined,
  no: Expression | undefined,
  scope: Scope,
): Value {
  const test = unwrapped(condition);
  if (!isArray(test) || !scope.arrays) {
    const truth = truthOf(single(test));
    if (truth instanceof Failure) return truth;
    const results: Value[] = [
      evaluation.branch(yes, truth, scope),
      evaluation.branch(no, truth === UNKNOWN ? truth : !truth, scope),
    ];
    return (truth === UNKNOWN ? undefined : results[truth ? 0 : 1]) ?? UNKNOWN;
  }
  const truths = test.flat().map(truthOf);
  const takes = (branch: boolean) =>
    truths.includes(branch) ? true : truths.includes(UNKNOWN) ? UNKNOWN : false;
  const results: Value[] = [
    evaluation.branch(yes, takes(true), scope),
    evaluation.branch(no, takes(false), scope),
  ];
  return lift([test, ...results], true, (one = UNKNOWN, left = UNKNOWN, right = UNKNOWN) => {
    const truth = truthOf(one);
    return truth === true ? left : truth === false ? right : truth;
  });
}

/** Pairs of a condition and a result. */
function firstThat(evaluation: Evaluator, args: Args, scope: Scope): Value {
  return switched(evaluation, args, undefined, (test, at) => evaluation.value(test, at), scope);
}

function switched(
  evaluation: Evaluator,
  pairs: Args,
  fallback: Expression | undefined,
  matches: (test: Expression, scope: Scope) => Value,
  scope: Scope,
): Value {
  const [test, result, ...others] = pairs;
  if (!test) return fallback ? evaluation.value(fallback, scope) : new Failure('#N/A');
  const truth = truthOf(single(matches(test, scope)));
  if (truth instanceof Failure) return truth;
  if (truth === true) return evaluation.value(result, scope);
  if (truth === false) return switched(evaluation, others, fallback, matches, scope);
  evaluation.branch(result, UNKNOWN, scope);
  switched(evaluation, others, fallback, matches, { ...scope, certain: false });
  return UNKNOWN;
}

function replaced(
  evaluation: Evaluator,
  [of, instead]: Args,
  scope: Scope,
  replaces: (failure: Failure) => boolean,
): Value {
  const value = evaluation.value(of, scope);
  const all = rowsOfValue(value)?.flat() ?? [UNKNOWN];
  const isReplaced = (one: Scalar) => one instanceof Failure && replaces(one);
  const needs = all.some(isReplaced) ? true : all.includes(UNKNOWN) ? UNKNOWN : false;
  const other = instead ? evaluation.branch(instead, needs, scope) : new Empty();
  return lift([value, other], isArray(value), (one = UNKNOWN, alternative = UNKNOWN) =>
    isReplaced(one) ? alternative : one,
  );
}

function numbered(
  evaluation: Evaluator,
  of: Expression | undefined,
  scope: Scope,
  axis: 'row' | 'column',
): Value {
  const { place } = evaluation;
  if (of?.kind !== 'reference') return of || !place ? UNKNOWN : place[axis];
  const { top, left, bottom } = of.reference;
  const first = axis === 'row' ? top : left;
  if (!place || !first) return UNKNOWN;
  const from = first.relative ? place[axis] + first.at : first.at;
  const isOneRow = top && bottom && top.relative === bottom.relative && top.at === bottom.at;
  if (isOneRow || axis === 'column') return axis === 'row' || isOneRow ? from : UNKNOWN;
  if (!scope.arrays) return UNKNOWN;
  return rowsOfValue(evaluation.value(of, scope))?.map((_, down) => [from + down]) ?? UNKNOWN;
}
