/** Rows of formulas that an update reads otherwise: what the file knew of them before, and which of them wait for a person. */
import {
  changedLookups,
  type FormerAnswers,
  formerAnswers,
  NO_FORMER_ANSWERS,
} from '../../acquire/former-answers';
import { RECORD_KINDS } from '../../acquire/record-kinds';
import type { Kind } from '../../core/kind';
import { LOCK_WAIT_MS } from '../../core/limits';
import { joinLookups, type Lookup, type LookupKey } from '../../core/lookup';
import type { Entries } from '../../ledger/entry';
import type { Ledger } from '../../ledger/ledger';
import { fileReading } from '../../ledger/reading-version';
import type { Ports } from '../../ports';

interface File {
  readonly ledger: Ledger;
  readonly ports: Ports;
}

/** Returns the answers that were purchased under the former reading, by the present keys of the lookups. */
export function formerEntries(file: File, kind: Kind, lookups: readonly Lookup[]): Entries {
  return answersOf(file, kind, lookups).entries;
}

/**
 * Returns the keys of the lookups that wait for a person. Their cells may still show what they showed before the update,
 * because Sheets has not calculated them since.
 */
export function waitingKeys(file: File, lookups: readonly Lookup[]): ReadonlySet<LookupKey> {
  const { documentProperties, sheets } = file.ports;
  if (fileReading(documentProperties.getAll(), sheets) !== 'former') return NO_FORMER_ANSWERS.waiting;
  const waitingOf = (kind: Kind) => {
    const own = joinLookups(lookups.filter((lookup) => lookup.kind === kind));
    return [...answersOf(file, kind, own).waiting];
  };
  return new Set([...waitingOf('contact'), ...waitingOf('company')]);
}

function answersOf({ ledger, ports }: File, kind: Kind, lookups: readonly Lookup[]): FormerAnswers {
  const changed = changedLookups(lookups);
  if (changed.length === 0) return NO_FORMER_ANSWERS;
  const look = () =>
    formerAnswers({ ledger, ports }, RECORD_KINDS[kind], changed, ports.documentProperties.getAll());
  return ports.lock.within(LOCK_WAIT_MS, look)?.value ?? NO_FORMER_ANSWERS;
}
