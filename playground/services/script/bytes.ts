/**
 * Bytes as Apps Script represents them: arrays of signed numbers, and blobs. They cross the interface as binary
 * strings.
 */
import type { Call } from './border.js';

export interface BlobLike {
  getBytes(): number[];
  getDataAsString(charset?: string): string;
  getName(): string | null;
  setName(name: string): BlobLike;
  getContentType(): string | null;
  setContentType(type: string): BlobLike;
}

/** Converts bytes to a binary string, with one character per byte. */
export function bytesToBinary(bytes: readonly number[]): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte & 255);
  return binary;
}

/** Converts a binary string to signed bytes from -128 to 127, as in Java. */
export function binaryToBytes(binary: string): number[] {
  const bytes = new Array<number>(binary.length);
  for (let at = 0; at < binary.length; at++) {
    const byte = binary.charCodeAt(at);
    bytes[at] = byte > 127 ? byte - 256 : byte;
  }
  return bytes;
}

/** Returns whether a value is a blob. */
export function isBlob(value: unknown): value is BlobLike {
  return typeof value === 'object' && value !== null && 'getDataAsString' in value;
}

/** Returns one character for each byte of the text's UTF-8. Half a surrogate pair becomes U+FFFD, as in Java. */
function utf8(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /%([0-9A-F]{2})/g,
    (_escape, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Returns the bytes of what Utilities accepts, as a binary string: a text (as UTF-8), bytes, or a blob. */
export function binaryOf(data: string | readonly number[] | BlobLike): string {
  if (typeof data === 'string') return utf8(data);
  return bytesToBinary(isBlob(data) ? data.getBytes() : data);
}

/** Creates a blob over a binary string. */
export function createBlob(
  call: Call,
  binary: string,
  contentType: string | null,
  name: string | null,
): BlobLike {
  let type = contentType;
  let title = name;
  const blob: BlobLike = {
    getBytes: () => binaryToBytes(binary),
    getDataAsString: () => call<string>('Blob', 'getDataAsString', binary),
    getName: () => title,
    setName(next) {
      title = next;
      return blob;
    },
    getContentType: () => type,
    setContentType(next) {
      type = next;
      return blob;
    },
  };
  return blob;
}
