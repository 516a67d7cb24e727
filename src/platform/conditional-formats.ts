/** Conditional formats of our own beside those of the person, which stay as they are and in their order. */
import type { TextRule } from '../ports';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Adds the rules after all others. Returns false and changes nothing when one of them is in these columns already. */
export function addTextRules(sheet: Sheet, range: Range, rules: readonly TextRule[]): boolean {
  const all = sheet.getConditionalFormatRules();
  const [first, last] = [range.getColumn(), range.getLastColumn()];
  if (all.some((rule) => isOneOf(rules, rule) && isWithin(rule, first, last))) return false;
  sheet.setConditionalFormatRules([...all, ...rules.map((rule) => ruleOf(rule, range))]);
  return true;
}

/** Removes the rules whose cells are all in the column, or in any columns. */
export function removeTextRules(sheet: Sheet, column: number | 'any', rules: readonly TextRule[]): void {
  const all = sheet.getConditionalFormatRules();
  const isThere = (rule: Rule) => column === 'any' || isWithin(rule, column, column);
  const others = all.filter((rule) => !(isOneOf(rules, rule) && isThere(rule)));
  if (others.length < all.length) sheet.setConditionalFormatRules(others);
}

function ruleOf({ match, text, background, color }: TextRule, range: Range): Rule {
  const builder = SpreadsheetApp.newConditionalFormatRule();
  const when = match === 'is' ? builder.whenTextEqualTo(text) : builder.whenTextStartsWith(text);
  return when.setBackground(background).setFontColor(color).setRanges([range]).build();
}

/** A rule is known by its condition and its fill: no rule of a person has both. */
function isOneOf(rules: readonly TextRule[], rule: Rule): boolean {
  const condition = rule.getBooleanCondition();
  if (!condition) return false;
  const type = condition.getCriteriaType();
  const [text] = condition.getCriteriaValues();
  const background = condition.getBackground()?.toLowerCase();
  const { TEXT_EQUAL_TO, TEXT_STARTS_WITH } = SpreadsheetApp.BooleanCriteria;
  return rules.some(
    (one) =>
      type === (one.match === 'is' ? TEXT_EQUAL_TO : TEXT_STARTS_WITH) &&
      text === one.text &&
      background === one.background,
  );
}

function isWithin(rule: Rule, first: number, last: number): boolean {
  return rule.getRanges().every((range) => range.getColumn() >= first && range.getLastColumn() <= last);
}
