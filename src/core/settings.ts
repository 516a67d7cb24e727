/** What the owner of the key has set: the key, whether cells of a file may use it, and how far. */
import { digest } from './digest';

/** Names in the user's property store. */
export const KEY_PROPERTY = 'lusha.key';
export const PRIVATE_EMAILS_PROPERTY = 'lusha.privateEmails';

/** Name of the property that lets the formulas of one file use the key. */
export function cellsProperty(fileId: string): string {
  return `lusha.cells.${fileId}`;
}

/** Name of the property under which one file tries the add-on on made-up people. */
export function demoProperty(fileId: string): string {
  return `lusha.demo.${fileId}`;
}

/** Stands in for the key and for its digest while a file tries the add-on on made-up people. */
const DEMO_ACCOUNT = 'demo';
/** What formulas may spend in the demo: made-up credits, so there is nobody to ask. */
const DEMO_CAP: CellsCap = { credits: 50, phones: 25 };

/** Credits that the formulas of one file may spend a day (UTC). */
export interface CellsCap {
  readonly credits: number;
  /** The part of `credits` that may go to phones. */
  readonly phones: number;
}

/** How far private e-mails are wanted; for people marked as in the EU they are confirmed apart. */
export type PrivateEmails = 'off' | 'on' | 'eu too';

export interface Settings {
  /** The API key. Never shown, never logged. */
  readonly key: string | undefined;
  /** Short digest of the key: names what is stored about its account. */
  readonly account: string;
  /** Set when formulas in this file may use the key. */
  readonly cells: CellsCap | undefined;
  /** Show and take private e-mails where there is no work e-mail. */
  readonly privateEmails: boolean;
  /** The same for people marked as in the EU: confirmed apart. */
  readonly privateEmailsEu: boolean;
}

/** The settings in a user's properties. A damaged value counts as not set, so nothing is spent by mistake. */
export function readSettings(properties: Readonly<Record<string, string>>, fileId: string): Settings {
  const key = properties[KEY_PROPERTY]?.trim() || undefined;
  const privateEmails = readPrivateEmails(properties);
  const rest = { privateEmails: privateEmails !== 'off', privateEmailsEu: privateEmails === 'eu too' };
  if (key === undefined && properties[demoProperty(fileId)] === 'on') {
    return { key: DEMO_ACCOUNT, account: DEMO_ACCOUNT, cells: DEMO_CAP, ...rest };
  }
  return {
    key,
    account: key ? accountOf(key) : '',
    cells: readCap(properties[cellsProperty(fileId)]),
    ...rest,
  };
}

/** Whether nobody's key is used, but five made-up people answer. */
export function isDemo({ account }: Pick<Settings, 'account'>): boolean {
  return account === DEMO_ACCOUNT;
}

/** Short digest of a key. */
function accountOf(key: string): string {
  return digest(`key|${key}`);
}

export function readPrivateEmails(properties: Readonly<Record<string, string>>): PrivateEmails {
  const choice = properties[PRIVATE_EMAILS_PROPERTY];
  return choice === 'on' || choice === 'eu too' ? choice : 'off';
}

/** The switch as it is stored while it is on. */
export function storeCap(cap: CellsCap): string {
  return JSON.stringify({ on: true, ...cap });
}

function readCap(text: string | undefined): CellsCap | undefined {
  if (text === undefined) return undefined;
  try {
    const { on, credits, phones } = JSON.parse(text) as Record<string, unknown>;
    if (on !== true || !isCount(credits)) return undefined;
    return { credits, phones: isCount(phones) ? phones : 0 };
  } catch {
    return undefined;
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
