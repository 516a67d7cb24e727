/** One runner at a time: who may work on a run now, and how somebody else asks it to stop. */
import type { PersonExecution } from '../../acquire/execution';
import type { PurchaseContext } from '../../acquire/purchase-request';
import { AddOnError } from '../../core/errors';
import { LOCK_WAIT_MS } from '../../core/limits';
import type { Properties } from '../../ports';

export interface Leased {
  readonly id: string;
  /** Short digest of the key that pays. */
  readonly account: string;
  /** Who works on it, and until when. */
  readonly lease?: { readonly by: string; readonly until: number };
  readonly stepped: number;
}

type Stored = Readonly<Record<string, string>>;

export interface Lease<R extends Leased> {
  /** The run under way; throws an `AddOnError` where there is none. */
  read(properties: Stored): R;
  save(properties: Properties, record: R): void;
  /** The record without why it waited; `undefined` where there is nothing to do before a person decides. */
  begun(record: R): R | undefined;
}

/** Takes the run for this execution. Not `mine` where there is nothing to do, or somebody else works on it. Throws an `AddOnError` where it is another person's. */
export function takeLease<R extends Leased>(
  { ports }: PersonExecution,
  context: PurchaseContext,
  { read, save, begun }: Lease<R>,
): { readonly record: R; readonly mine: boolean } {
  const { clock, documentProperties, lock, uuid } = ports;
  const taken = lock.within(LOCK_WAIT_MS, () => {
    const record = read(documentProperties.getAll());
    if (record.account !== context.settings().account) throw new AddOnError('other_key');
    const begins = isLeased(record, clock.now()) ? undefined : begun(record);
    if (!begins) return { record, mine: false };
    const mine = { ...begins, lease: { by: uuid(), until: context.endBefore }, stepped: clock.now() };
    save(documentProperties, mine);
    return { record: mine, mine: true };
  });
  if (!taken) throw new AddOnError('google_busy');
  return taken.value;
}

export function isLeased({ lease }: Pick<Leased, 'lease'>, now: number): boolean {
  return lease !== undefined && lease.until > now;
}

/** Holds the id of the run that somebody wants to stop while another works on it. */
const STOP_PROPERTY = 'lusha.run.stop';

export function askToStop(properties: Properties, { id }: Pick<Leased, 'id'>): void {
  properties.setAll({ [STOP_PROPERTY]: id });
}

export function isAskedToStop(properties: Stored, { id }: Pick<Leased, 'id'>): boolean {
  return properties[STOP_PROPERTY] === id;
}

export function forgetStop(properties: Properties): void {
  properties.remove([STOP_PROPERTY]);
}
