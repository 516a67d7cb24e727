/** Opaque IDs that the stand-in can decode without a table, and the older numeric IDs. */

import { hash } from './dice';

export type IdKind = 'contact' | 'company';

const BYTES = 27;
const STREAM: Readonly<Record<IdKind, number>> = { contact: 101, company: 102 };
const LEGACY_START: Readonly<Record<IdKind, number>> = { contact: 4_000_000_000, company: 30_000_000 };

/** Returns `v1.` and 36 URL-safe characters: a tag, the index masked by the tag, and filler that makes guesses fail. */
export function opaqueId(seed: number, kind: IdKind, index: number): string {
  const tag = hash(seed, STREAM[kind], index);
  const bytes = Buffer.alloc(BYTES);
  bytes.writeUInt32BE(tag, 0);
  bytes.writeUInt32BE((index ^ hash(seed, STREAM[kind], tag)) >>> 0, 4);
  for (let i = 8; i < BYTES; i++) bytes[i] = hash(tag, STREAM[kind], i) & 0xff;
  return `v1.${bytes.toString('base64url')}`;
}

/** Returns the older numeric ID, which is still accepted as input. */
export function legacyId(kind: IdKind, index: number): string {
  return String(LEGACY_START[kind] + index);
}

/** Returns the index behind an ID of either form; `undefined` for an ID that this seed never issued. */
export function indexOfId(seed: number, kind: IdKind, id: string): number | undefined {
  if (/^\d{8,10}$/.test(id)) {
    const index = Number(id) - LEGACY_START[kind];
    return index >= 0 ? index : undefined;
  }
  const token = /^v\d+\.([\w-]{36})$/.exec(id)?.[1];
  if (token === undefined) return undefined;
  const bytes = Buffer.from(token, 'base64url');
  const index = (bytes.readUInt32BE(4) ^ hash(seed, STREAM[kind], bytes.readUInt32BE(0))) >>> 0;
  return opaqueId(seed, kind, index) === `v1.${token}` ? index : undefined;
}
