/**
 * Where a monthly check is kept. The permission to spend is a user property, which nobody but its creator can write. The
 * document property only announces it to others: it raises nothing and starts nothing.
 */
import { amount, choice, count, flag, lazily, maybe, moment, shape, text } from '../../core/readers';
import { monthlyProperty } from '../../core/settings';
import { readRecord, storedRecord } from '../../core/stored-record';
import type { PersonPorts } from '../../ports';
import type { MonthlyEnd, MonthlyView } from './view';

/** The document property; its name begins like that of the job, so that it goes with it. */
const ANNOUNCED = 'lusha.moves.monthly';
const VERSION = 1;

/** What the creator has agreed to. */
export interface MonthlyPermission {
  readonly id: string;
  /** A short digest of the key that pays. */
  readonly account: string;
  readonly tabId: number;
  /** The credits that a month may cost. */
  readonly limit: number;
  readonly promotions: boolean;
  /** When the next check is due, in epoch ms. */
  readonly due: number;
}

/** What everybody in the file can see of it. */
export interface MonthlyAnnouncement {
  readonly id: string;
  readonly tab: string;
  readonly limit: number;
  readonly due: number;
  readonly ended?: MonthlyEnd;
  readonly message?: string;
  readonly last?: NonNullable<MonthlyView['last']>;
}

const permissionReader = lazily(() =>
  shape<MonthlyPermission>({
    id: text(),
    account: text(),
    tabId: count(),
    limit: count(1),
    promotions: flag(),
    due: moment(),
  }),
);

const announcementReader = lazily(() =>
  shape<MonthlyAnnouncement>({
    id: text(),
    tab: text(),
    limit: amount(),
    due: moment(),
    ended: maybe(choice('limit', 'access')),
    message: maybe(text()),
    last: maybe(
      shape<NonNullable<MonthlyView['last']>>({
        at: moment(),
        changed: count(),
        promoted: count(),
        spent: amount(),
      }),
    ),
  }),
);

type Stores = Pick<PersonPorts, 'documentProperties' | 'sheets' | 'userProperties'>;

/** Returns what this person has agreed to for this file; `undefined` where nothing can be read. */
export function readPermission({ sheets, userProperties }: Stores): MonthlyPermission | undefined {
  const stored = userProperties.getAll()[monthlyProperty(sheets.fileId())];
  return readRecord(stored, VERSION, permissionReader());
}

export function writePermission({ sheets, userProperties }: Stores, permission: MonthlyPermission): void {
  userProperties.setAll({ [monthlyProperty(sheets.fileId())]: storedRecord(VERSION, permission) });
}

export function removePermission({ sheets, userProperties }: Stores): void {
  userProperties.remove([monthlyProperty(sheets.fileId())]);
}

export function readAnnouncement({ documentProperties }: Stores): MonthlyAnnouncement | undefined {
  return readRecord(documentProperties.getAll()[ANNOUNCED], VERSION, announcementReader());
}

export function announce({ documentProperties }: Stores, announcement: MonthlyAnnouncement): void {
  documentProperties.setAll({ [ANNOUNCED]: storedRecord(VERSION, announcement) });
}

export function removeAnnouncement({ documentProperties }: Stores): void {
  documentProperties.remove([ANNOUNCED]);
}
