/** Turns the events of people into job changes on the tab, each once, and notes what the list said of those people then. */
import type { PersonExecution } from '../../acquire/execution';
import type { Contact } from '../../core/contact';
import { digest } from '../../core/digest';
import { idToken } from '../../core/lookup/lusha-id';
import { list, shape, text } from '../../core/readers';
import { type SignalEvent, seenKey } from '../../core/signals/event';
import type { Book } from '../../ports';
import type { SignalRow } from '../signals/rows';
import { logAll, logged, readSignalsLog } from '../signals/signals-log';
import type { KnownSignals } from '../signals/work';
import { jobDigest, moveColumns } from './columns';
import { askedSince, type MovesRecord } from './moves-record';
import { listMoves, type Move, type MoveType } from './results-tab';

/** As many notes as a cell certainly holds. */
const NOTES_AT_ONCE = 400;

/** What the list said of a person when the job change was listed: a digest for each of the person's rows. */
interface Noted {
  readonly key: string;
  readonly was: readonly string[];
}

const notesReader = () => list(shape<Noted>({ key: text(), was: list(text()) }));

/** Returns the key of an event, of whichever person. */
function moveKey(id: string, event: SignalEvent): string {
  return digest(`${idToken(id)} ${seenKey(event)}`);
}

/**
 * Lists the job changes that no earlier check has listed. It may be repeated: what this check has listed already is neither
 * listed nor noted again. Returns how many people are new among its results.
 */
export function listEvents(
  execution: PersonExecution,
  record: MovesRecord,
  { list: read, chosen: rows, eventsOf }: Pick<KnownSignals, 'list' | 'chosen' | 'eventsOf'>,
): Pick<MovesRecord, 'changed' | 'promoted'> {
  const { book } = execution.ports;
  const notes = logged(readSignalsLog(book), 'listed', notesReader());
  const earlier = keysIn(notes.filter(({ check }) => check !== record.id));
  const own = keysIn(notes.filter(({ check }) => check === record.id));
  const floor = askedSince(record);
  const rowsById = byId(rows);
  const moves = [...rowsById].flatMap(([id, of]) =>
    eventsOf(id).flatMap((event): Move[] => {
      const move = moveOf(record, id, of, event);
      return move && (event.date === '' || event.date >= floor) && !earlier.has(move.key) ? [move] : [];
    }),
  );
  const columns = moveColumns(execution, read);
  const cellsOf = ({ row }: SignalRow) => read.rows[row - read.headerRow - 1] ?? [];
  const fresh = moves.filter(({ key }) => !own.has(key));
  note(
    book,
    record.id,
    fresh.map(({ id, key }) => ({
      key,
      was: (rowsById.get(id) ?? []).map((row) => jobDigest(cellsOf(row), columns)),
    })),
  );
  listMoves(book, moves);
  const people = (type: MoveType) => new Set(moves.filter((move) => move.type === type).map(({ id }) => id));
  return { changed: people('companyChange').size, promoted: people('promotion').size };
}

/** Returns what the list said of the people when their job changes were listed, by the key of the event. */
export function notedBefore(book: Book): ReadonlyMap<string, readonly string[]> {
  const notes = logged(readSignalsLog(book), 'listed', notesReader());
  return new Map(notes.flatMap(({ data }) => data.map(({ key, was }) => [key, was] as const)));
}

function keysIn(notes: readonly { readonly data: readonly Noted[] }[]): ReadonlySet<string> {
  return new Set(notes.flatMap(({ data }) => data.map(({ key }) => key)));
}

function note(book: Book, check: string, notes: readonly Noted[]): void {
  const parts = Array.from({ length: Math.ceil(notes.length / NOTES_AT_ONCE) }, (_, index) =>
    notes.slice(index * NOTES_AT_ONCE, (index + 1) * NOTES_AT_ONCE),
  );
  logAll(
    book,
    parts.map((data) => ({ check, what: 'listed', data })),
  );
  if (parts.length > 0) book.flush();
}

function byId(rows: readonly SignalRow[]): ReadonlyMap<string, readonly SignalRow[]> {
  const found = new Map<string, SignalRow[]>();
  for (const row of rows) {
    if (row.id === undefined) continue;
    const same = found.get(row.id);
    if (same) same.push(row);
    else found.set(row.id, [row]);
  }
  return found;
}

function moveOf(
  { id: check, types }: MovesRecord,
  id: string,
  [row]: readonly SignalRow[],
  event: SignalEvent,
): Move | undefined {
  const { type } = event;
  if ((type !== 'companyChange' && type !== 'promotion') || !types.includes(type)) return undefined;
  return {
    date: event.date,
    name: nameOf(row),
    type,
    previousCompany: event.previousCompany ?? '',
    company: event.company ?? '',
    title: event.title ?? '',
    state: 'open',
    domain: event.companyDomain ?? '',
    id,
    key: moveKey(id, event),
    check,
  };
}

/** Returns the name in the row, or else in the record, or else the address that identifies the row. */
function nameOf(row: SignalRow | undefined): string {
  if (row?.lookup.kind !== 'contact') return '';
  const { firstName, lastName, email, linkedinUrl } = row.lookup.by;
  const name = `${firstName ?? ''} ${lastName ?? ''}`.trim();
  if (name !== '') return name;
  const known = row.record as Partial<Contact> | undefined;
  const whole = known?.fullName ?? `${known?.firstName ?? ''} ${known?.lastName ?? ''}`.trim();
  return whole === '' ? (email ?? linkedinUrl ?? '') : whole;
}
