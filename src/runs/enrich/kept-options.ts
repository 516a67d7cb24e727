/** The options that were last used on each tab, kept as the proposal for the next run. */
import {
  choice,
  count,
  entries,
  lazily,
  list,
  maybe,
  named,
  readable,
  shape,
  text,
  yes,
} from '../../core/readers';
import { readRecord, storedRecord } from '../../core/stored-record';
import type { Stored } from '../job/record';
import type { KeptPlace } from './places';
import type { RunRecord } from './run-record';
import type { EnrichOptions } from './view';

interface KeptOptions extends Pick<EnrichOptions, 'kind' | 'fields' | 'extras' | 'writing'> {
  /** Columns chosen by hand, by field id. They are kept by header because columns move. */
  readonly places?: Readonly<Record<string, KeptPlace>>;
}

const PROPERTY = 'lusha.enrich';
/** The version of the property's value. Other versions are not read. */
const VERSION = 1;
/** The number of tabs that are remembered, and of characters: a property holds 9 KB. */
const KEPT = 20;
const LONGEST = 2_900;

/** Returns the options that were last used on the tab; `undefined` when there are none. */
export function readOptions(properties: Stored, tabId: number): KeptOptions | undefined {
  return allKept(properties).find(([id]) => id === tabId)?.[1];
}

/** Returns the property that keeps the options of this run. When there is no room, the oldest entries are dropped first. */
export function optionsToKeep(
  properties: Stored,
  { tabId, targets }: RunRecord,
  { kind, fields, extras, rows, writing }: EnrichOptions,
): Record<string, string> {
  const known = allKept(properties);
  const others = known.filter(([id]) => id !== tabId);
  // A refresh overwrites with new values, which is not a good default for the next run.
  const usual = known.find(([id]) => id === tabId)?.[1].writing ?? 'only empty';
  const places = targets.flatMap(({ field, place, own, byHand }): [string, KeptPlace][] =>
    byHand
      ? [[field, { header: place.header, column: place.column, ...(own ? { isNew: true as const } : {}) }]]
      : [],
  );
  const options: KeptOptions = {
    kind,
    fields,
    ...(extras ? { extras } : {}),
    writing: rows.by === 'older' ? usual : writing,
    ...(places.length > 0 ? { places: Object.fromEntries(places) } : {}),
  };
  const kept: (readonly [number, KeptOptions])[] = [...others.slice(1 - KEPT), [tabId, options]];
  while (JSON.stringify(kept).length > LONGEST) kept.shift();
  return { [PROPERTY]: storedRecord(VERSION, kept) };
}

const keptReader = lazily(() =>
  readable(
    entries([
      count(),
      shape<KeptOptions>({
        kind: choice('contact', 'company'),
        fields: list(text()),
        extras: maybe(list(text())),
        writing: choice('only empty', 'overwrite', 'new columns'),
        places: maybe(named(shape<KeptPlace>({ header: text(), column: count(1), isNew: maybe(yes()) }))),
      }),
    ]),
  ),
);

/** Returns the entries by tab id, the latest last. An entry of another shape is left out. */
function allKept(properties: Stored): readonly (readonly [number, KeptOptions])[] {
  return readRecord(properties[PROPERTY], VERSION, keptReader()) ?? [];
}
