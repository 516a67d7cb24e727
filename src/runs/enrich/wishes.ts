/** What was last asked for on a tab, for the next time. */
import { readNote } from '../../core/account';
import type { Properties } from '../../ports';
import type { EnrichWish } from './view';

type Wish = Pick<EnrichWish, 'kind' | 'fields' | 'writing'>;

const PROPERTY = 'lusha.enrich';
/** Tabs that are remembered. */
const KEPT = 20;

export function readWish(properties: Readonly<Record<string, string>>, tabId: number): Wish | undefined {
  return readNote<Record<string, Wish>>(properties[PROPERTY])?.[String(tabId)];
}

export function keepWish(properties: Properties, tabId: number, { kind, fields, writing }: EnrichWish): void {
  const { [String(tabId)]: _old, ...others } =
    readNote<Record<string, Wish>>(properties.getAll()[PROPERTY]) ?? {};
  const kept = Object.entries(others).slice(1 - KEPT);
  properties.setAll({
    [PROPERTY]: JSON.stringify({ ...Object.fromEntries(kept), [String(tabId)]: { kind, fields, writing } }),
  });
}
