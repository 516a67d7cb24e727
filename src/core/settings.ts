/** What the owner of the key has set: the key, whether cells of a file may use it, and how far. */
import { digest } from './digest';

/** Names in the user's property store. */
const KEY_PROPERTY = 'lusha.key';
const PRIVATE_EMAILS_PROPERTY = 'lusha.privateEmails';

/** Name of the property that lets the formulas of one file use the key. */
function cellsProperty(fileId: string): string {
  return `lusha.cells.${fileId}`;
}

/** Credits that the formulas of one file may spend a day (UTC). */
export interface CellsCap {
  readonly credits: number;
  /** The part of `credits` that may go to phones. */
  readonly phones: number;
}

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
  const privateEmails = properties[PRIVATE_EMAILS_PROPERTY];
  return {
    key,
    account: key ? digest(`key|${key}`) : '',
    cells: readCap(properties[cellsProperty(fileId)]),
    privateEmails: privateEmails === 'on' || privateEmails === 'eu too',
    privateEmailsEu: privateEmails === 'eu too',
  };
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
