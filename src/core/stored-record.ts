/** Records of ours in properties: each carries the version of its shape, and one of another version or shape is not read. */
import { readNote } from './account';
import { type Reader, read } from './readers';

interface Stored {
  readonly version: number;
  readonly record: unknown;
}

/** Gives the text of a record as it is stored. */
export function storedRecord(version: number, record: unknown): string {
  return JSON.stringify({ version, record } satisfies Stored);
}

/** Reads a stored record; `undefined` where there is none of this version and shape. Never throws. */
export function readRecord<T>(text: string | undefined, version: number, reader: Reader<T>): T | undefined {
  const stored = readNote<Stored | null>(text);
  return stored?.version === version ? read(reader, stored.record) : undefined;
}
