/** Conditional format rules of a sheet over the local workbook. */
import type { RangeAddress } from '../workbook/a1.js';
import type { RuleCondition } from '../workbook/conditional-formats.js';
import type { Workbook } from '../workbook/workbook.js';
import { ScriptException, type Service } from './border.js';
import type { Guard } from './guard.js';

/** Whether a person may set rules on a sheet where cells are protected against them. */
export type ProtectedRules = 'refused' | 'allowed';

/** A rule as it crosses the interface. */
interface RuleFacts {
  readonly condition: RuleCondition;
  readonly ranges: readonly RangeAddress[];
}

/** Builds the methods of the Sheet class that read and replace its rules. */
export function ruleMethods(workbook: () => Workbook, guard: Guard, protectedRules: ProtectedRules): Service {
  return {
    getConditionalFormatRules: (_caller, id: number): readonly RuleFacts[] =>
      workbook()
        .conditionalFormats.rules(id)
        .map(({ condition, areas }) => ({
          condition,
          ranges: areas.map((area) => ({ ...area, sheetId: id })),
        })),
    setConditionalFormatRules(caller, id: number, rules: readonly RuleFacts[]) {
      if (protectedRules === 'refused') guard.checkUnprotected(caller, id);
      const isElsewhere = rules.some(({ ranges }) => ranges.some(({ sheetId }) => sheetId !== id));
      if (isElsewhere)
        throw new ScriptException('Conditional format rules cannot reference a different sheet.');
      workbook().conditionalFormats.set(
        id,
        rules.map(({ condition, ranges }) => ({
          condition,
          areas: ranges.map(({ row, column, rows, columns }) => ({ row, column, rows, columns })),
        })),
      );
    },
  };
}
