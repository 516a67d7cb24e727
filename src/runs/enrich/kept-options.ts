/** What was last asked for on a tab, for the next time. */
import { readNote } from '../../core/account';
import type { Stored } from '../job/record';
import type { KeptPlace } from './places';
import type { RunRecord } from './run-record';
import type { EnrichOptions } from './view';

interface KeptOptions extends Pick<EnrichOptions, 'kind' | 'fields' | 'writing'> {
  /** Columns chosen by hand, by the field that goes there; by header, as columns move. */
  readonly places?: Readonly<Record<string, KeptPlace>>;
}

const PROPERTY = 'lusha.enrich';
/** Tabs that are remembered, and characters: a property holds 9 KB. */
const KEPT = 20;
const LONGEST = 2_900;

/** Gives what was last asked for on the tab; `undefined` where nothing was. */
export function readOptions(properties: Stored, tabId: number): KeptOptions | undefined {
  return allKept(properties).find(([id]) => id === tabId)?.[1];
}

/** Gives the property that keeps what the run was started with; what was kept longest goes first where there is no room. */
export function optionsToKeep(
  properties: Stored,
  { tabId, targets }: RunRecord,
  { kind, fields, rows, writing }: EnrichOptions,
): Record<string, string> {
  const known = allKept(properties);
  const others = known.filter(([id]) => id !== tabId);
  // A refresh writes over what it brings anew: not what is wanted the next time.
  const usual = known.find(([id]) => id === tabId)?.[1].writing ?? 'only empty';
  const places = targets.flatMap(({ field, place, own, byHand }): [string, KeptPlace][] =>
    byHand ? [[field, { ...place, ...(own ? { isNew: true as const } : {}) }]] : [],
  );
  const options: KeptOptions = {
    kind,
    fields,
    writing: rows.by === 'older' ? usual : writing,
    ...(places.length > 0 ? { places: Object.fromEntries(places) } : {}),
  };
  const kept: [number, KeptOptions][] = [...others.slice(1 - KEPT), [tabId, options]];
  while (JSON.stringify(kept).length > LONGEST) kept.shift();
  return { [PROPERTY]: JSON.stringify(kept) };
}

/** By the id of the tab, the latest last. */
function allKept(properties: Stored): readonly [number, KeptOptions][] {
  const kept = readNote<[number, KeptOptions][]>(properties[PROPERTY]);
  return Array.isArray(kept) ? kept : [];
}
