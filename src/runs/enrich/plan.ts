/** The plan of a run: which rows, who they are, where the fields go. Reads the sheet, writes nothing, asks nobody. */

import type { PersonExecution } from '../../acquire/execution';
import { isOlder } from '../../core/checked-date';
import { AddOnError, type ErrorCode, type ErrorParams } from '../../core/errors';
import type { Kind } from '../../core/kind';
import type { Lookup, ReadRow } from '../../core/lookup';
import { fold } from '../../core/lookup/text';
import { DATE_HEADER, isFound, isMark, STATUS_HEADER, statusGroup } from '../../core/run-status';
import { isIn, type List, readIdentities, readList, roleCells } from '../table/list';
import { type RunField, runFields } from './fields';
import { type KeptPlace, type Places, placesNow, placesProblem } from './places';
import { planTargets, type Targets } from './targets';
import type { EnrichOptions, RowsChoice } from './view';

/** A row of the list that names somebody, or tries to. */
export interface ListRow {
  /** Row of the sheet. */
  readonly row: number;
  readonly cells: readonly unknown[];
  readonly who: Exclude<ReadRow<Lookup>, { readonly kind: 'blank' }>;
}

export interface RunPlan {
  readonly options: EnrichOptions;
  readonly list: List;
  readonly fields: readonly RunField[];
  readonly targets: Targets;
  /** All rows that are not blank, and those that were chosen. */
  readonly all: readonly ListRow[];
  readonly chosen: readonly ListRow[];
  /** What an earlier run says of a row; `''` where none does. */
  statusOf(row: ListRow): string;
  /** Whether an earlier run left a column of dates. */
  readonly hasDates: boolean;
  /** Rows that a simple choice picks. */
  pick(choice: RowsChoice): readonly ListRow[];
  readonly refusal: { readonly code: ErrorCode; readonly params?: ErrorParams } | undefined;
}

/** People change jobs sooner than companies change. */
export const OLDER_DAYS: Readonly<Record<Kind, number>> = { contact: 90, company: 180 };
const MOST_DAYS = 3_650;

/** The days of the choice, as far as they can be. */
export function daysOf({ days }: Extract<RowsChoice, { readonly by: 'older' }>): number {
  return Math.min(MOST_DAYS, Math.max(1, Math.floor(days)));
}

/** Rows of which it is looked up whether they are hidden: one or two service calls each. */
const LOOKED_AT = 2_000;

/** `kept`: columns chosen by hand as they are remembered, in place of those of the options. Throws an `AddOnError` where there is no list to read; what else keeps it from starting is its `refusal`. */
export function planRun(
  { ports }: PersonExecution,
  asked: EnrichOptions,
  kept?: Readonly<Record<string, KeptPlace>>,
): RunPlan {
  const list = readList(ports.book, asked);
  const options = kept ? { ...asked, places: placesNow(list, kept) } : asked;
  const fields = runFields(options.kind, options.fields);
  const all = list.rows.flatMap((cells, index): ListRow[] => {
    const who = readIdentities(options.kind, roleCells(cells, list.roles));
    return who.kind === 'blank' ? [] : [{ row: list.headerRow + 1 + index, cells, who }];
  });
  const columnOf = (header: string) => list.header.findIndex((cell) => fold(String(cell)) === fold(header));
  const statusColumn = columnOf(STATUS_HEADER);
  const dateColumn = columnOf(DATE_HEADER);
  const statusOf = ({ cells }: ListRow) => (statusColumn < 0 ? '' : String(cells[statusColumn] ?? ''));
  const places = options.writing === 'new columns' ? {} : (options.places ?? {});
  const wrong = placesProblem(list, options.kind, fields, places);
  // With a choice that cannot be, the first screen shows what is proposed.
  const usable: Places = wrong === undefined ? places : {};
  const targetsFor = (rows: readonly ListRow[]) =>
    planTargets(list, options.kind, fields, options.writing, usable, (column) => {
      const filled = rows.map(({ cells }) => (cells[column - 1] ?? '') !== '');
      return { some: filled.includes(true), gap: filled.includes(false) };
    });
  const columns = targetsFor(all).targets.map(({ place }) => place.column);

  const pick = (choice: RowsChoice): readonly ListRow[] => {
    switch (choice.by) {
      case 'all':
        return all;
      case 'missing':
        return all.filter(({ cells }) => columns.some((column) => (cells[column - 1] ?? '') === ''));
      case 'selection': {
        const { tab, areas } = ports.book.selection();
        return tab.id === list.tab.id ? all.filter(({ row }) => isIn(areas, row)) : [];
      }
      case 'visible':
        return all.slice(0, LOOKED_AT).filter(({ row }) => !list.tab.isRowHidden(row));
      case 'column': {
        const text = choice.text.trim().toLowerCase();
        return all.filter(({ cells }) => {
          const own = String(cells[choice.column - 1] ?? '').trim();
          if (choice.test === 'empty') return own === '';
          return (own.toLowerCase() === text) === (choice.test === 'is');
        });
      }
      case 'older': {
        const days = daysOf(choice);
        const now = ports.clock.now();
        const monthFirst = ports.book.locale() === 'en_US';
        return all.filter(({ cells }) => isOlder(cells[dateColumn], days, now, monthFirst));
      }
      case 'failed':
        return all.filter((row) => {
          const status = statusOf(row);
          if (status === '' || isFound(status) || isMark(status)) return false;
          return choice.statuses === undefined || choice.statuses.includes(statusGroup(status));
        });
    }
  };
  const picked = pick(options.rows);
  const named = picked.filter(({ who }) => who.kind === 'lookup');
  const chosen = options.sample === undefined ? picked : named.slice(0, options.sample);
  const isNobody = list.roles.size === 0 || (picked.length > 0 && named.length === 0);
  const refusal = (): RunPlan['refusal'] => {
    if (isNobody) return { code: 'no_identifier' };
    if (wrong !== undefined) return { code: 'bad_place', params: { message: wrong } };
    return picked.length === 0 ? { code: 'no_rows' } : undefined;
  };
  const targets = targetsFor(chosen.length > 0 ? chosen : all);
  return {
    options: options,
    list,
    fields,
    targets,
    all,
    chosen,
    statusOf,
    hasDates: dateColumn >= 0,
    pick,
    refusal: refusal(),
  };
}

/** The plan of a run that is to start now. Throws an `AddOnError` where it cannot. */
export function planToStart(execution: PersonExecution, options: EnrichOptions): RunPlan {
  const plan = planRun(execution, options);
  if (plan.refusal) throw new AddOnError(plan.refusal.code, plan.refusal.params);
  return plan;
}
