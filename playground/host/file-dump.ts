/** A file as data: workbook, property stores, caches, triggers and clock, to be kept and opened again. */
import type { CacheStores, CachesDump } from '../services/cache.js';
import type { PropertiesDump, PropertyStores } from '../services/properties.js';
import type { Trigger, TriggerParts } from '../services/triggers.js';
import type { WorkbookDump } from '../workbook/dump.js';

export interface FileDump {
  /** The clock, in epoch ms. */
  readonly now: number;
  /** The seed for the scripts' random values after opening, so that none of the ids repeat. */
  readonly seed: number;
  readonly workbook: WorkbookDump;
  readonly properties: PropertiesDump;
  readonly caches: CachesDump;
  readonly triggers: readonly Trigger[];
}

interface Stores {
  readonly properties: PropertyStores;
  readonly caches: CacheStores;
  readonly triggers: TriggerParts;
}

export function dumpStores({
  properties,
  caches,
  triggers,
}: Stores): Pick<FileDump, 'properties' | 'caches' | 'triggers'> {
  return { properties: properties.dump(), caches: caches.dump(), triggers: triggers.list() };
}

export function restoreStores(dump: FileDump, { properties, caches, triggers }: Stores): void {
  properties.restore(dump.properties);
  caches.restore(dump.caches);
  triggers.restore(dump.triggers);
}
