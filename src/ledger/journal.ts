/** The journal: what cells purchased, as separate document properties, append-only and compressed. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { LookupKey } from '../core/lookup';
import { parseStored } from '../core/stored-json';
import { decodeBase64, encodeBase64 } from './base64';
import { addEntry, type Entry } from './entry';
import type { EntryReader } from './read-entry';
import { fitting } from './shorten';

const PREFIX = 'j:';
/** Stands first in a value, one character; a value of another version is passed over. */
const VERSION = '1';
/** Google allows 9 KB a value; the rest is room for its own accounting. */
const VALUE_BYTES = 8_000;
/** Characters of JSON that do not shrink to that; records shrink to a third. */
const LONGEST_TRIED = 32_000;
/** The number of unfiled bytes at which cells stop purchasing. The store takes 500 KB in all. */
export const JOURNAL_ROOM = 300_000;
/** Words that nearly every record holds. Deflate refers to them instead of writing them out. A change of it needs another version. */
const DICTIONARY =
  '"country":"Netherlands","France","United Kingdom","Germany","United States","departments":["Human Resources",' +
  '"Marketing","Information Technology","Engineering & Technical","Finance","Operations","Sales"],' +
  '"seniority":"Senior","Vice President","C-Suite","Director","Manager","title":"Head of Software Engineer",' +
  '"industry":"Business Services","Technology, Information & Media","Manufacturing","facts":{"blocks":{' +
  '"employees":{"exact":,"min":201,"max":500},"place":{"city":"","company":{"id":"v1.' +
  '"kind":"miss","outcome":"no match"}],["' +
  '"previous":{"company":"","domain":".com","title":"' +
  '"enriched":true,"phones":[{"number":"+49 ","type":"direct","doNotCall":true},{"number":"+1 ","type":"mobile","doNotCall":false}' +
  '"contact":{"isEu":false,"startDate":"2024-0"contact":{"isEu":true,"startDate":"2024-01-01","updated":"2026-0' +
  '","enriched":true,"emails":[{"address":"@gmail.com","type":"private","confidence":"A"},{"address":"' +
  '","type":"work","confidence":"A+"}]}}],["",{"kind":"contact","at":179,"contact":{"id":"v1.","firstName":"' +
  '","lastName":"","title":"","departments":[""],"seniority":"","company":{"name":"","domain":".com","industry":""},' +
  '"country":"","state":"","city":"","linkedin":"https://www.linkedin.com/in/","hasEmails":true,"hasPhones":true,' +
  '"prices":{"emails":1,"phones":5}}}],["';

/** The dictionary as deflate takes it; nothing of a library runs before something is packed or unpacked. */
const dictionary = (): Uint8Array => strToU8(DICTIONARY, true);

/** Properties of the document by their names. */
export type Properties = Readonly<Record<string, string>>;

/**
 * Makes properties of entries, each value under 8 KB. `uuid` gives each a name that no other execution has. An entry that is too
 * large for one is shortened, and left out where not even that helps.
 */
export function journalProperties(
  entries: readonly (readonly [LookupKey, Entry])[],
  uuid: () => string,
): Properties {
  if (entries.length === 0) return {};
  const value = journalValue(entries);
  if (value !== undefined) return { [PREFIX + uuid()]: value };
  const [only] = entries;
  if (entries.length === 1 && only) {
    const [key, entry] = only;
    const shorter = fitting(entry, (part) => journalValue([[key, part]]) !== undefined);
    return shorter ? journalProperties([[key, shorter]], uuid) : {};
  }
  const half = Math.ceil(entries.length / 2);
  return {
    ...journalProperties(entries.slice(0, half), uuid),
    ...journalProperties(entries.slice(half), uuid),
  };
}

/** Packs entries as one value; `undefined` where they do not fit. */
function journalValue(entries: readonly (readonly [LookupKey, Entry])[]): string | undefined {
  const json = narrow(JSON.stringify(entries));
  // Packing is the slow part: what is sure to be too long is not tried.
  if (json.length > LONGEST_TRIED) return undefined;
  const value = VERSION + pack(json);
  return value.length <= VALUE_BYTES ? value : undefined;
}

/** Makes a reader of the journal for as often as an execution asks; a value that was unpacked once is not unpacked again, as it never changes. */
export function createJournalReader(
  readEntry: EntryReader,
): (properties: Properties) => Map<LookupKey, Entry> {
  const unpacked = new Map<string, ReturnType<typeof unpack>>();
  return (properties) => {
    const entries = new Map<LookupKey, Entry>();
    for (const [name, value] of Object.entries(properties)) {
      if (!name.startsWith(PREFIX)) continue;
      const own = unpacked.get(name) ?? unpack(value, readEntry);
      unpacked.set(name, own);
      for (const [key, entry] of own) addEntry(entries, key, entry);
    }
    return entries;
  };
}

/** Names the journal's values. */
export function journalNames(properties: Properties): readonly string[] {
  return Object.keys(properties).filter((name) => name.startsWith(PREFIX));
}

/** Counts the bytes of journal that wait to be filed. */
export function journalSize(properties: Properties): number {
  return Object.entries(properties).reduce(
    (sum, [name, value]) => sum + (name.startsWith(PREFIX) ? name.length + value.length : 0),
    0,
  );
}

/** Packs a JSON text as the properties of a document take it, to a third of its length. */
export function packJson(json: string): string {
  return pack(narrow(json));
}

/** Unpacks a text that `packJson` has packed; `undefined` where it cannot be read. */
export function unpackJson(value: string): string | undefined {
  try {
    return strFromU8(inflateSync(decodeBase64(value), { dictionary: dictionary() }), true);
  } catch {
    return undefined;
  }
}

function pack(json: string): string {
  return encodeBase64(deflateSync(strToU8(json, true), { level: 6, dictionary: dictionary() }));
}

/** JSON with every character in one byte: quicker to pack than UTF-8, and safe beyond the basic plane. */
function narrow(json: string): string {
  return json.replace(/[^\0-\xff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The entries in a value. One of another version or that cannot be read counts as empty, and an entry that is none is left out. */
function unpack(value: string, readEntry: EntryReader): readonly (readonly [LookupKey, Entry])[] {
  if (!value.startsWith(VERSION)) return [];
  const stored = parseStored(unpackJson(value.slice(VERSION.length)));
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((pair: unknown): (readonly [LookupKey, Entry])[] => {
    if (!Array.isArray(pair)) return [];
    const [key, content] = pair as readonly unknown[];
    const entry = readEntry(content);
    return typeof key === 'string' && entry ? [[key, entry]] : [];
  });
}
