/** The settings of the owner of the key: the key, whether formulas of a file may use it, and what they may spend. */
import { digest } from './digest';
import { wholeNumber } from './field-readers';
import { parseStored, propertiesOf } from './stored-json';

/** These are names of user properties. */
export const KEY_PROPERTY = 'lusha.key';
const CELLS_PREFIX = 'lusha.cells.';
export const PRIVATE_EMAILS_PROPERTY = 'lusha.privateEmails';

/** Returns the name of the user property that lets the formulas of one file use the key. */
export function cellsProperty(fileId: string): string {
  return `${CELLS_PREFIX}${fileId}`;
}

/** Returns whether a user property with this name lets the formulas of some file use the key. */
export function isCellsProperty(name: string): boolean {
  return name.startsWith(CELLS_PREFIX);
}

/** Returns the name of the user property that is `on` while a file tries the add-on with made-up people. */
export function demoProperty(fileId: string): string {
  return `lusha.demo.${fileId}`;
}

/** Returns the name of the user property that lets the clock check one file again every month, and pays for it. */
export function monthlyProperty(fileId: string): string {
  return `lusha.watch.${fileId}`;
}

/** This text stands for the key and for its digest while a file tries the add-on with made-up people. */
const DEMO_ACCOUNT = 'demo';
/** A key: visible ASCII characters. */
const KEY = /^[\x21-\x7e]{1,4000}$/;
/** Formulas in the demo spend made-up credits, so the cap needs nobody's permission. */
const DEMO_CAP: CellsCap = { credits: 50, phones: 25 };

/** The credits that the formulas of one file may spend per UTC day. */
export interface CellsCap {
  readonly credits: number;
  /** The part of `credits` that may go to phones. */
  readonly phones: number;
}

/** Whether private emails may be shown and revealed. For people in the EU they need a separate confirmation. */
export type PrivateEmails = 'off' | 'on' | 'eu too';

export interface Settings {
  /** The API key, which is never shown or logged. */
  readonly key: string | undefined;
  /** A short digest of the key. It is part of the names of the properties that are stored about its account. */
  readonly account: string;
  /** The cap of the formulas in this file; `undefined` while they may not use the key. */
  readonly cells: CellsCap | undefined;
  /** Whether a private email may be shown where there is no work email. */
  readonly privateEmails: boolean;
  /** The same for people marked as being in the EU, which is confirmed separately. */
  readonly privateEmailsEu: boolean;
}

/** Reads the settings from the user's properties. A damaged value counts as not set, so nothing is spent by mistake. */
export function readSettings(properties: Readonly<Record<string, string>>, fileId: string): Settings {
  const key = readKey(properties[KEY_PROPERTY]);
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

/** Returns the key as it can be sent in a header. One with blanks inside or of other characters than ASCII is damaged. */
function readKey(text: string | undefined): string | undefined {
  const key = text?.trim() ?? '';
  return KEY.test(key) ? key : undefined;
}

/** Returns whether the file is in the demo, which uses no key and answers with five made-up people. */
export function isDemo({ account }: Pick<Settings, 'account'>): boolean {
  return account === DEMO_ACCOUNT;
}

function accountOf(key: string): string {
  return digest(`key|${key}`);
}

/** Reads the setting for private emails from the user's properties. Anything unknown means `off`. */
export function readPrivateEmails(properties: Readonly<Record<string, string>>): PrivateEmails {
  const choice = properties[PRIVATE_EMAILS_PROPERTY];
  return choice === 'on' || choice === 'eu too' ? choice : 'off';
}

/** Returns the JSON that is stored under `cellsProperty` while formulas may use the key. */
export function storeCap(cap: CellsCap): string {
  return JSON.stringify({ on: true, ...cap });
}

function readCap(text: string | undefined): CellsCap | undefined {
  const stored = propertiesOf(parseStored(text));
  const credits = wholeNumber(stored.credits);
  if (stored.on !== true || credits === undefined) return undefined;
  return { credits, phones: wholeNumber(stored.phones) ?? 0 };
}
