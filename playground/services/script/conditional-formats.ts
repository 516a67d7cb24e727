/** Conditional format rules and their builder as scripts see them. */
import type { RangeAddress } from '../../workbook/a1.js';
import type { RuleCondition, RuleFormat } from '../../workbook/conditional-formats.js';
import { exception } from './border.js';
import type { RangeView } from './range.js';

/** Google's names of the supported conditions, which filters have too. */
export const BOOLEAN_CRITERIA = Object.fromEntries(
  [
    'CELL_EMPTY',
    'CELL_NOT_EMPTY',
    'TEXT_CONTAINS',
    'TEXT_DOES_NOT_CONTAIN',
    'TEXT_EQUAL_TO',
    'TEXT_STARTS_WITH',
    'TEXT_ENDS_WITH',
    'CUSTOM_FORMULA',
    'NUMBER_GREATER_THAN',
    'NUMBER_LESS_THAN',
  ].map((name) => [name, name]),
);

/** A rule as it crosses the interface. */
export interface RuleFacts {
  readonly condition: RuleCondition;
  readonly ranges: readonly RangeAddress[];
}

type RangeOf = (address: RangeAddress) => RangeView;

export type ConditionalFormatRule = ReturnType<typeof ruleView>;

const PLAIN: RuleFormat = { background: null, fontColor: null, bold: null };
const SHEET = 'SpreadsheetApp.Sheet.setConditionalFormatRules';
const BUILDER = 'SpreadsheetApp.ConditionalFormatRuleBuilder';
const COLOR = /^(?:#[0-9a-f]{3}|#[0-9a-f]{6}|[a-z]+)$/i;

/** Builds the ConditionalFormatRule object. */
export function ruleView(facts: RuleFacts, rangeOf: RangeOf) {
  const { condition, ranges } = facts;
  return {
    facts,
    getRanges: () => ranges.map(rangeOf),
    getBooleanCondition: () => (condition.kind === 'boolean' ? conditionView(condition) : null),
    getGradientCondition: () => (condition.kind === 'gradient' ? {} : null),
    copy: () => newConditionalFormatRule(rangeOf, facts),
  };
}

function conditionView({ type, values, format }: Extract<RuleCondition, { readonly kind: 'boolean' }>) {
  return {
    getCriteriaType: () => type,
    getCriteriaValues: () => [...values],
    getBackground: () => format.background,
    getFontColor: () => format.fontColor,
    getBold: () => format.bold,
  };
}

/** Returns what crosses the interface for the rules that a script sets. Throws as Google does for anything else. */
export function factsOfRules(rules: unknown): readonly RuleFacts[] {
  const list: readonly unknown[] = Array.isArray(rules) ? rules : [null];
  return list.map((rule) => {
    const { facts } = (rule ?? {}) as { readonly facts?: RuleFacts };
    if (!facts) throw mismatch(SHEET);
    return facts;
  });
}

/** Creates a builder, empty or with what a rule has. */
export function newConditionalFormatRule(rangeOf: RangeOf, facts?: RuleFacts) {
  let { condition, ranges } = facts ?? { condition: undefined, ranges: [] as readonly RangeAddress[] };
  let format = condition?.kind === 'boolean' ? condition.format : PLAIN;
  let scale = condition?.kind === 'gradient' ? condition : undefined;
  const when = (type: string, ...values: readonly (string | number)[]) => {
    if (values.some((value) => typeof value !== 'string' && typeof value !== 'number'))
      throw mismatch(`${BUILDER}.when`);
    condition = { kind: 'boolean', type, values, format };
    scale = undefined;
    return builder;
  };
  const shown = (part: Partial<RuleFormat>) => {
    format = { ...format, ...part };
    return builder;
  };
  const scaled = (part: { readonly minimum?: string; readonly maximum?: string }) => {
    scale = { kind: 'gradient', minimum: '', maximum: '', ...scale, ...part };
    condition = undefined;
    return builder;
  };
  const builder = {
    whenCellEmpty: () => when('CELL_EMPTY'),
    whenCellNotEmpty: () => when('CELL_NOT_EMPTY'),
    whenTextContains: (text: string) => when('TEXT_CONTAINS', text),
    whenTextDoesNotContain: (text: string) => when('TEXT_DOES_NOT_CONTAIN', text),
    whenTextEqualTo: (text: string) => when('TEXT_EQUAL_TO', text),
    whenTextStartsWith: (text: string) => when('TEXT_STARTS_WITH', text),
    whenTextEndsWith: (text: string) => when('TEXT_ENDS_WITH', text),
    whenNumberGreaterThan: (number: number) => when('NUMBER_GREATER_THAN', number),
    whenNumberLessThan: (number: number) => when('NUMBER_LESS_THAN', number),
    whenFormulaSatisfied: (formula: string) => when('CUSTOM_FORMULA', formula),
    setGradientMinpoint: (color: string) => scaled({ minimum: checkedColor(color) ?? '' }),
    setGradientMaxpoint: (color: string) => scaled({ maximum: checkedColor(color) ?? '' }),
    setBackground: (color: string | null) => shown({ background: checkedColor(color) }),
    setFontColor: (color: string | null) => shown({ fontColor: checkedColor(color) }),
    setBold(bold: boolean | null) {
      if (bold !== null && typeof bold !== 'boolean') throw mismatch(`${BUILDER}.setBold`);
      return shown({ bold });
    },
    setRanges(given: readonly RangeView[]) {
      if (!Array.isArray(given) || given.some((range) => !range?.address))
        throw mismatch(`${BUILDER}.setRanges`);
      ranges = (given as readonly RangeView[]).map(({ address }) => address);
      return builder;
    },
    build() {
      const known: RuleCondition | undefined =
        scale ?? (condition?.kind === 'boolean' ? { ...condition, format } : undefined);
      if (!known) throw exception('Conditional format rules must have a condition.');
      if (ranges.length === 0) throw exception('Conditional format rules must have at least one range.');
      return ruleView({ condition: known, ranges }, rangeOf);
    },
  };
  return builder;
}

function checkedColor(color: string | null): string | null {
  if (color !== null && !(typeof color === 'string' && COLOR.test(color)))
    throw exception(`Invalid argument: ${String(color)}`);
  return color;
}

function mismatch(method: string): Error {
  return exception(`The parameters don't match the method signature for ${method}.`);
}
