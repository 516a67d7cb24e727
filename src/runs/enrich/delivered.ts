/** What a run has brought, as the statuses of its rows tell it: how many have an email, a mobile or a phone. */
import { isFound, lackingIn, readStatus } from '../../core/run-status';
import type { FieldWord } from '../../core/texts';
import { runFields } from './fields';
import { wordOf } from './held';
import type { RunRecord } from './run-record';
import type { Delivered, StatusCount } from './view';

type Asked = Pick<RunRecord, 'kind' | 'targets'>;

/** Returns what a run was asked for that is counted: emails, phones or mobiles, or else the records themselves. */
export function askedOf({ kind, targets }: Asked): readonly Delivered['what'][] {
  const ids = targets.map(({ field }) => field);
  const paid = runFields(kind, ids).filter(({ needs }) => needs === 'emails' || needs === 'phones');
  const words = new Set<FieldWord>(paid.map(wordOf));
  const asked = (['email', 'mobile', 'phone'] as const).filter((word) => words.has(word));
  return asked.length > 0 ? asked : ['record'];
}

/** Returns whether a row with this status got it from a run that was asked for it. */
export function isDelivered(status: string, what: Delivered['what'], { targets }: Asked): boolean {
  if (!isFound(status)) return false;
  if (what === 'record') return true;
  if (readStatus(status).state === 'found, refused') {
    return !targets.some(
      ({ field, place }) => fieldsOf(what).has(field) && status.includes(`“${place.header}”`),
    );
  }
  const lacking = lackingIn(status);
  return !lacking.includes(what) && !(what === 'mobile' && lacking.includes('phone'));
}

/** Returns how many rows got what the run was asked for, by what that is. */
export function deliveredBy(record: Asked, outcomes: readonly StatusCount[]): readonly Delivered[] {
  return askedOf(record).map((what) => ({
    what,
    rows: outcomes.reduce((sum, { status, rows }) => sum + (isDelivered(status, what, record) ? rows : 0), 0),
  }));
}

const FIELDS: Readonly<Record<FieldWord, readonly string[]>> = {
  email: ['email', 'work email', 'private email'],
  mobile: ['mobile phone'],
  phone: ['phone', 'direct phone', 'work phone'],
  name: [],
  company: [],
};

/** Lists the fields that hold an address or a number of this kind. */
function fieldsOf(what: FieldWord): ReadonlySet<string> {
  return new Set(FIELDS[what]);
}
