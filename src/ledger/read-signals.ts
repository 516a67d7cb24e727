/** Reads what was stored of the events of a person or company. A damaged part counts as unknown, and the others stay. */
import {
  type FieldReader,
  fieldsOf,
  finiteNumber,
  listOf,
  oneOf,
  recordOf,
  textUpTo,
  wholeNumber,
} from '../core/field-readers';
import type { AskedSignals } from '../core/signals/coverage';
import type { SignalEvent } from '../core/signals/event';
import { isSignalType, SIGNAL_TYPES } from '../core/signals/types';
import type { SignalsEntry } from './signals-entry';

const words = textUpTo(2_000);
const short = textUpTo(1_000);
/** As many events are read; more than are kept, nobody has written but a forger. */
const MOST_EVENTS = 200;

const day: FieldReader<string> = (value) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;

const event = fieldsOf<SignalEvent>(
  {
    type: oneOf(...SIGNAL_TYPES),
    date: (value) => (value === '' ? '' : day(value)),
    signalId: short,
    company: short,
    companyDomain: short,
    title: short,
    department: short,
    seniority: short,
    previousCompany: short,
    previousDomain: short,
    previousTitle: short,
    place: short,
    before: finiteNumber,
    after: finiteNumber,
    percent: finiteNumber,
    event: short,
    headline: words,
    summary: words,
    topics: listOf(short),
    author: short,
    url: words,
    more: words,
    seen: short,
  },
  'type',
  'date',
);

const events: FieldReader<readonly SignalEvent[]> = (value) =>
  Array.isArray(value) ? value.slice(0, MOST_EVENTS).flatMap((one: unknown) => event(one) ?? []) : undefined;

/** Makes the reader. `time` reads a time that is not in the future. */
export function signalsReader(time: FieldReader<number>): FieldReader<SignalsEntry> {
  const asked = fieldsOf<AskedSignals>({
    since: day,
    checked: day,
    results: wholeNumber,
    sent: time,
    answered: time,
  });
  return fieldsOf<SignalsEntry>(
    {
      kind: oneOf('signals'),
      at: time,
      id: short,
      asked: (value) => {
        const stored = recordOf(value);
        return (
          stored &&
          Object.fromEntries(
            Object.entries(stored).flatMap(([type, one]) => {
              const known = isSignalType(type) ? asked(one) : undefined;
              return known ? [[type, known]] : [];
            }),
          )
        );
      },
      events,
      refused: time,
    },
    'kind',
    'at',
    'id',
    'asked',
    'events',
  );
}
