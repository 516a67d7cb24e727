/** Calls that ask for events of known people and companies. Each event that Lusha finds is charged. */

import type { SignalEvent } from '../core/signals/event';
import type { CompanySignalType, ContactSignalType, SignalType } from '../core/signals/types';
import type { Batch } from './batch';
import type { Call } from './call';
import { readSignals } from './parse-signals';

/** What is asked. */
export interface SignalsOf<Type extends SignalType> {
  readonly ids: Batch<string>;
  readonly types: readonly [Type, ...Type[]];
  /** `YYYY-MM-DD`: the first day. */
  readonly since: string;
  /** The most events of each type and ID, 1 to 100. Without it Lusha would decide how many are charged. */
  readonly results: number;
}

/** Events by ID, the newest first. An ID without events has an empty list; one with an error is absent. */
export type SignalsById = ReadonlyMap<string, readonly SignalEvent[]>;

/** Builds the call for events of people. */
export function contactSignals(asked: SignalsOf<ContactSignalType>): Call<SignalsById> {
  return { path: '/v3/contacts/signals', ...signalsCall(asked), kind: 'contactSignals' };
}

/** Builds the call for events of companies. */
export function companySignals(asked: SignalsOf<CompanySignalType>): Call<SignalsById> {
  return { path: '/v3/companies/signals', ...signalsCall(asked), kind: 'companySignals' };
}

/** Asking again for the same period is charged again, so an answer that was lost is not asked for again. */
function signalsCall({
  ids,
  types,
  since,
  results,
}: SignalsOf<SignalType>): Omit<Call<SignalsById>, 'path' | 'kind'> {
  return {
    method: 'post',
    body: { ids, signalTypes: types, startDate: since, maxResultsPerSignal: results },
    charged: true,
    repeatable: false,
    parse: (body) => readSignals(body, ids),
  };
}
