/** Utilities and blobs: sleep, digests, Base64, gzip, UUIDs, and dates. Bytes cross the interface as binary strings. */
import { createHash, createHmac } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { ScriptException, type Service, type TimeSource, Wait } from './border.js';
import { formatDate } from './date-format.js';

/** The longest sleep in ms. Source: Google's reference of Utilities. */
const LONGEST_SLEEP = 300_000;

/** Builds Utilities and the methods of blobs. */
export function utilitiesServices(
  time: TimeSource,
  random: () => number,
): { readonly Utilities: Service; readonly Blob: Service } {
  return {
    Utilities: {
      sleep(_caller, ms: number) {
        if (ms > LONGEST_SLEEP) throw new ScriptException(`Invalid argument: ${ms}`);
        return new Wait(time.now() + Math.max(0, ms), () => null);
      },
      getUuid: () => uuid(random),
      computeDigest: (_caller, algorithm: string, bytes: string) =>
        createHash(algorithm).update(Buffer.from(bytes, 'binary')).digest('binary'),
      computeHmacSignature: (_caller, algorithm: string, bytes: string, key: string) =>
        createHmac(algorithm, Buffer.from(key, 'binary'))
          .update(Buffer.from(bytes, 'binary'))
          .digest('binary'),
      base64Encode: (_caller, bytes: string) => Buffer.from(bytes, 'binary').toString('base64'),
      base64EncodeWebSafe: (_caller, bytes: string) => webSafe(Buffer.from(bytes, 'binary')),
      base64Decode: (_caller, text: string) => Buffer.from(text, 'base64').toString('binary'),
      base64DecodeWebSafe: (_caller, text: string) => Buffer.from(text, 'base64url').toString('binary'),
      gzip: (_caller, bytes: string) => gzipSync(Buffer.from(bytes, 'binary')).toString('binary'),
      ungzip: (_caller, bytes: string) => ungzip(bytes),
      formatDate: (_caller, ms: number, timeZone: string, format: string) =>
        formatDate(new Date(ms), timeZone, format),
    },
    Blob: {
      getDataAsString: (_caller, bytes: string) => Buffer.from(bytes, 'binary').toString('utf8'),
    },
  };
}

/** Google keeps the padding in its web-safe form, while Node's `base64url` drops it. */
function webSafe(bytes: Buffer): string {
  return bytes.toString('base64').replace(/\+/g, '-').replace(/\//g, '_');
}

function ungzip(bytes: string): string {
  try {
    return gunzipSync(Buffer.from(bytes, 'binary')).toString('binary');
  } catch {
    throw new ScriptException('Invalid argument: blob');
  }
}

function uuid(random: () => number): string {
  const digit = (of: number, from = 0) => (from + Math.floor(random() * of)).toString(16);
  const digits = (count: number) => Array.from({ length: count }, () => digit(16)).join('');
  return `${digits(8)}-${digits(4)}-4${digits(3)}-${digit(4, 8)}${digits(3)}-${digits(12)}`;
}
