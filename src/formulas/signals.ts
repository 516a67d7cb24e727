/** The formula over events of companies: what happened, the newest with its day, and how many. */
import { acquireCompanySignals } from '../acquire/company-signals';
import type { Execution } from '../acquire/execution';
import { ignoreErrors } from '../acquire/ignore-errors';
import type { Answer } from '../acquire/purchase-request';
import { signalsIn } from '../acquire/signals-request';
import type { CellValue } from '../core/cell';
import { utcDay } from '../core/day';
import { shortText } from '../core/errors';
import { rowsOf } from '../core/formula/arguments';
import { eventLine, type SignalEvent } from '../core/signals/event';
import {
  columnLabels,
  firstDay,
  futureDaySentence,
  readSignalsCall,
  type SignalColumn,
  type SignalsCall,
} from '../core/signals/signals-call';
import { isHeaderRow, lookupsIn, readRange } from '../core/table/read-table';
import { TEXTS } from '../core/texts';
import { isRecord } from '../ledger/entry';
import { neighbourCalls } from './neighbours';
import { type Column, tableOf } from './table';
import { topRowsOf } from './top-rows';

const NAME = 'LUSHA_SIGNALS';
/** The most events of each type and company that a cell asks for: it shows the newest. */
const RESULTS = 1;

/**
 * Gives the cells of `LUSHA_SIGNALS(lookup, types, since)`: one row a company, and two columns for each name in `types`: the
 * newest event, and how many are known. A header inside the range gets the names. Asks what the file does not know. Throws a
 * sentence for a type or a day that is none, and an `AddOnError` where nothing can be shown.
 */
export function signalCells(
  { context }: Execution,
  lookup: unknown,
  types?: unknown,
  since?: unknown,
): CellValue[][] {
  if (lookup === undefined)
    return [[shortText('bad_input', { message: TEXTS.hints.lookup.replace('{name}', NAME) })]];
  const call = readSignalsCall(types, since);
  const { sheets, clock } = context.ports;
  const from = firstDay(call, utcDay(clock.now()));
  if (from === undefined) throw new Error(futureDaySentence(call));
  const topRows = topRowsOf(sheets, NAME);
  const cells = rowsOf(lookup);
  const rows = readRange(cells, 'company', topRows);
  const own = JSON.stringify(cells);
  const asksSame = (others: readonly unknown[]) => {
    const other = ignoreErrors(() => readSignalsCall(others[1], others[2]));
    return other?.since === call.since && isSameSet(other?.types, call.types);
  };
  const callsAround = () =>
    neighbourCalls(sheets, NAME, [0, 1, 2], ([argument]) => JSON.stringify(rowsOf(argument)) === own)
      .filter(asksSame)
      .map(([argument]) => rowsOf(argument))
      .filter((input) => input.length === 1)
      .flatMap((input) => lookupsIn(readRange(input, 'company', topRows), input));
  const answers = acquireCompanySignals(context, {
    lookups: lookupsIn(rows, cells),
    types: call.types,
    since: from,
    results: RESULTS,
    mode: 'known',
    // A request is only smaller when the cells around cannot be read.
    ...(rows.length === 1 ? { neighbours: () => ignoreErrors(callsAround) ?? [] } : {}),
  });
  const columns = call.columns.flatMap((column, index) => columnsOf(column, from, index === 0));
  return tableOf(rows, columns, answers, rows.some(isHeaderRow));
}

function isSameSet(one: SignalsCall['types'] = [], other: SignalsCall['types']): boolean {
  return one.length === other.length && one.every((type) => other.includes(type));
}

/** Makes the columns of one name: the newest event and how many. Only the first of a row says why the row has none. */
function columnsOf(column: SignalColumn, from: string, isFirst: boolean): readonly Column[] {
  const [label, count] = columnLabels(column);
  const known = (answer: Answer) => eventsOf(column, from, answer);
  return [
    {
      label,
      value(_lookup, answer) {
        const events = known(answer);
        const [newest] = events ?? [];
        return events && (newest ? eventLine(newest) : '');
      },
      withheld(_lookup, { entry }) {
        if (!entry || !isRecord(entry)) return undefined;
        return isFirst ? TEXTS.statuses.possibleMatch : '';
      },
    },
    {
      label: count,
      value: (_lookup, answer) => known(answer)?.length,
      // The reason stands in the cell before.
      withheld: () => '',
    },
  ];
}

/** Lists the known events of a column, the newest first; `undefined` while one of its types is not answered. */
function eventsOf(
  { types }: SignalColumn,
  from: string,
  { entry, problem }: Answer,
): readonly SignalEvent[] | undefined {
  const signals = signalsIn(entry);
  if (!signals) return undefined;
  const isAnswered = types.every((type) => (signals.asked[type]?.since ?? '9') <= from);
  if (problem && !isAnswered) return undefined;
  return signals.events.filter(({ type, date }) => types.includes(type) && (date === '' || date >= from));
}
