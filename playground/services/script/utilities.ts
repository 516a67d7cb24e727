/** Utilities as scripts see it. */
import { type Call, exception } from './border.js';
import { type BlobLike, binaryOf, binaryToBytes, bytesToBinary, createBlob } from './bytes.js';

type Data = string | readonly number[];

const DIGESTS = { MD5: 'md5', SHA_1: 'sha1', SHA_256: 'sha256', SHA_384: 'sha384', SHA_512: 'sha512' };

/** Builds Utilities over service calls. */
export function utilities(call: Call) {
  const encode = (method: string) => (data: Data | BlobLike) =>
    call<string>('Utilities', method, binaryOf(data));
  const decode = (method: string) => (text: string) => binaryToBytes(call<string>('Utilities', method, text));
  const hmac = (algorithm: string, value: Data, key: Data) =>
    binaryToBytes(
      call<string>('Utilities', 'computeHmacSignature', algorithm, binaryOf(value), binaryOf(key)),
    );
  return {
    DigestAlgorithm: DIGESTS,
    MacAlgorithm: { HMAC_SHA_1: 'sha1', HMAC_SHA_256: 'sha256', HMAC_SHA_512: 'sha512' },
    Charset: { UTF_8: 'UTF-8', US_ASCII: 'US-ASCII' },
    sleep: (ms: number): void => void call('Utilities', 'sleep', ms),
    getUuid: () => call<string>('Utilities', 'getUuid'),
    computeDigest: (algorithm: string, value: Data) =>
      binaryToBytes(call<string>('Utilities', 'computeDigest', algorithm, binaryOf(value))),
    computeHmacSignature: hmac,
    computeHmacSha256Signature: (value: Data, key: Data) => hmac('sha256', value, key),
    base64Encode: encode('base64Encode'),
    base64EncodeWebSafe: encode('base64EncodeWebSafe'),
    base64Decode: decode('base64Decode'),
    base64DecodeWebSafe: decode('base64DecodeWebSafe'),
    newBlob: (data: Data, contentType?: string, name?: string) =>
      createBlob(call, binaryOf(data), contentType ?? null, name ?? null),
    gzip: (blob: BlobLike) =>
      createBlob(
        call,
        call<string>('Utilities', 'gzip', bytesToBinary(blob.getBytes())),
        'application/x-gzip',
        null,
      ),
    ungzip: (blob: BlobLike) =>
      createBlob(call, call<string>('Utilities', 'ungzip', bytesToBinary(blob.getBytes())), null, null),
    formatDate(date: Date, timeZone: string, format: string) {
      if (!(date instanceof Date)) throw exception('The parameters do not match the method signature.');
      return call<string>('Utilities', 'formatDate', date.getTime(), timeZone, format);
    },
  };
}
