/** Stored records in properties and tabs: each carries the version of its shape, and one of another version or shape is not read. */
import { type Reader, read } from './readers';
import { parseStored, propertiesOf } from './stored-json';

/** Returns the text of a record as it is stored. */
export function storedRecord(version: number, record: unknown): string {
  return JSON.stringify({ version, record });
}

/** Reads a stored record; `undefined` when there is none of this version and shape. Never throws. */
export function readRecord<T>(text: string | undefined, version: number, reader: Reader<T>): T | undefined {
  const record = recordOfVersion(text, version);
  return record === undefined ? undefined : read(reader, record);
}

/** Returns the record of this version in any shape, for those who check the shape themselves; `undefined` when there is none. Never throws. */
export function recordOfVersion(text: string | undefined, version: number): unknown {
  const stored = propertiesOf(parseStored(text));
  return stored.version === version ? stored.record : undefined;
}
