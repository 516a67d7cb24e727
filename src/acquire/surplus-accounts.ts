/** Finds what the file knows of accounts that nobody has used for long: each key that is tried adds one, and the store is small. */
import { accountProperty, haltProperty, problemsProperty, quotaProperty } from '../core/account';
import { readAccountState } from './account-state';

/** How many accounts are kept beside the one in use. Colleagues with keys of their own are fewer. It is the add-on's own choice. */
const OTHERS_KEPT = 10;
/** Each property is removed with a call of its own, so that many of them go little by little. */
const MOST_AT_ONCE = 20;

const NAMES_OF = [accountProperty, quotaProperty, haltProperty, problemsProperty];
const PREFIXES = NAMES_OF.map((nameOf) => nameOf(''));

/**
 * Returns the names of properties to remove when those of `own`, the short digest of a key, are written at `now` (epoch ms):
 * all but those of `own` and of the other accounts that were seen last.
 */
export function surplusAccounts(
  properties: Readonly<Record<string, string>>,
  own: string,
  now: number,
): readonly string[] {
  const others = new Set<string>();
  for (const name of Object.keys(properties)) {
    const prefix = PREFIXES.find((one) => name.startsWith(one));
    if (prefix !== undefined) others.add(name.slice(prefix.length));
  }
  others.delete(own);
  if (others.size <= OTHERS_KEPT) return [];
  const seen = new Map([...others].map((account) => [account, lastSeen(properties, account, now)]));
  return [...others]
    .sort((one, other) => (seen.get(other) ?? 0) - (seen.get(one) ?? 0))
    .slice(OTHERS_KEPT)
    .flatMap((account) => NAMES_OF.map((nameOf) => nameOf(account)).filter((name) => name in properties))
    .slice(-MOST_AT_ONCE);
}

/** Returns when Lusha last said something about the account, in epoch ms; 0 where nothing can be read. */
function lastSeen(properties: Readonly<Record<string, string>>, account: string, now: number): number {
  const { account: note, quota, problems } = readAccountState(properties, account, now);
  return Math.max(0, ...[note?.at, quota?.seenAt, problems[0]?.at].map((at) => at ?? 0));
}
