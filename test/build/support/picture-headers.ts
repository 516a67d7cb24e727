/** Reads the sizes of PNG and GIF files, and how long a GIF lasts, from their bytes. */

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export interface Animation extends PictureSize {
  readonly frames: number;
  readonly seconds: number;
  readonly repeats: boolean;
}

const PNG_SIGNATURE = '89504e470d0a1a0a';

/** Throws an error for bytes that are no PNG. Source: the PNG specification, 5.2 and 11.2.2. */
export function pngSize(bytes: Buffer): PictureSize {
  if (bytes.toString('hex', 0, 8) !== PNG_SIGNATURE || bytes.toString('latin1', 12, 16) !== 'IHDR') {
    throw new Error('This is no PNG.');
  }
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Throws an error for bytes that are no GIF, or that end too early. Source: the GIF89a specification. */
export function readAnimation(bytes: Buffer): Animation {
  if (bytes.toString('latin1', 0, 6) !== 'GIF89a') throw new Error('This is no GIF.');
  let frames = 0;
  let hundredths = 0;
  let repeats = false;
  let at = 13 + tableLength(bytes.readUInt8(10));
  for (let kind = bytes.readUInt8(at); kind !== 0x3b; kind = bytes.readUInt8(at)) {
    if (kind === 0x2c) {
      frames += 1;
      at = afterBlocks(bytes, at + 10 + tableLength(bytes.readUInt8(at + 9)) + 1);
    } else if (kind === 0x21) {
      const label = bytes.readUInt8(at + 1);
      if (label === 0xf9) hundredths += bytes.readUInt16LE(at + 4);
      if (label === 0xff) repeats ||= bytes.toString('latin1', at + 3, at + 14) === 'NETSCAPE2.0';
      at = afterBlocks(bytes, at + 2);
    } else {
      throw new Error(`A GIF has no block ${kind}.`);
    }
  }
  return {
    width: bytes.readUInt16LE(6),
    height: bytes.readUInt16LE(8),
    frames,
    seconds: hundredths / 100,
    repeats,
  };
}

/** Returns how many bytes a table of colors takes, of which these flags tell. */
function tableLength(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Returns the place behind a chain of blocks: each begins with its length, and an empty one is the last. */
function afterBlocks(bytes: Buffer, start: number): number {
  let at = start;
  while (bytes.readUInt8(at) > 0) at += bytes.readUInt8(at) + 1;
  return at + 1;
}
