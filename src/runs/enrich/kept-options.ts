/** What was last asked for on a tab, for the next time. */
import { readNote } from '../../core/account';
import type { Properties } from '../../ports';
import type { KeptPlace } from './places';
import type { RunRecord } from './run-record';
import type { EnrichOptions } from './view';

interface KeptWish extends Pick<EnrichOptions, 'kind' | 'fields' | 'writing'> {
  /** Columns chosen by hand, by the field that goes there; by header, as columns move. */
  readonly places?: Readonly<Record<string, KeptPlace>>;
}

const PROPERTY = 'lusha.enrich';
/** Tabs that are remembered, and characters: a property holds 9 KB. */
const KEPT = 20;
const LONGEST = 2_900;

export function readOptions(
  properties: Readonly<Record<string, string>>,
  tabId: number,
): KeptWish | undefined {
  return keptWishes(properties).find(([id]) => id === tabId)?.[1];
}

/** Keeps what the run was started with; what was kept longest goes first where there is no room. */
export function keepOptions(
  properties: Properties,
  { tabId, targets }: RunRecord,
  { kind, fields, rows, writing }: EnrichOptions,
): void {
  const known = keptWishes(properties.getAll());
  const others = known.filter(([id]) => id !== tabId);
  // A refresh writes over what it brings anew: not what is wanted the next time.
  const usual = known.find(([id]) => id === tabId)?.[1].writing ?? 'only empty';
  const places = targets.flatMap(({ field, place, own, byHand }): [string, KeptPlace][] =>
    byHand ? [[field, { ...place, ...(own ? { isNew: true as const } : {}) }]] : [],
  );
  const options: KeptWish = {
    kind,
    fields,
    writing: rows.by === 'older' ? usual : writing,
    ...(places.length > 0 ? { places: Object.fromEntries(places) } : {}),
  };
  const kept: [number, KeptWish][] = [...others.slice(1 - KEPT), [tabId, options]];
  while (JSON.stringify(kept).length > LONGEST) kept.shift();
  properties.setAll({ [PROPERTY]: JSON.stringify(kept) });
}

/** By the id of the tab, the latest last. */
function keptWishes(properties: Readonly<Record<string, string>>): readonly [number, KeptWish][] {
  const kept = readNote<[number, KeptWish][]>(properties[PROPERTY]);
  return Array.isArray(kept) ? kept : [];
}
