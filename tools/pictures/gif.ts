/** An animated GIF of screenshots: one palette for all frames, and each frame holds only what has changed. */
import gifenc, { type Color } from 'gifenc';
import { PNG } from 'pngjs';

const { GIFEncoder, nearestColorIndex, quantize } = gifenc;

export interface Frame {
  readonly png: Buffer;
  /** How long the frame stays, in ms. */
  readonly ms: number;
}

/** A GIF has 256 colors. The last one stands for a pixel that stays as it was. */
const UNCHANGED = 255;
/** Colors of areas, which are kept exactly; the others are those of the edges of letters. */
const EXACT_COLORS = 96;

/** Encodes frames of one size. The animation repeats without end. */
export function encodeGif(frames: readonly Frame[]): Uint8Array {
  const images = frames.map(({ png }) => PNG.sync.read(png));
  const [{ width, height } = { width: 0, height: 0 }] = images;
  const palette = paletteOf(images.map(({ data }) => data));
  const indexOf = indexIn(palette);
  const encoder = GIFEncoder();
  let before: Uint8Array | undefined;
  for (const [position, { data }] of images.entries()) {
    const indexes = new Uint8Array(width * height);
    for (let pixel = 0; pixel < indexes.length; pixel += 1) indexes[pixel] = indexOf(colorAt(data, pixel));
    const shown = before;
    encoder.writeFrame(
      shown ? indexes.map((index, at) => (index === shown[at] ? UNCHANGED : index)) : indexes,
      width,
      height,
      {
        ...(shown ? { transparent: true, transparentIndex: UNCHANGED } : { palette }),
        delay: frames[position]?.ms ?? 0,
        dispose: 1,
      },
    );
    before = indexes;
  }
  encoder.finish();
  return encoder.bytes();
}

/** Chooses the colors of all frames: the most frequent ones as they are, and the nearest to all others. */
function paletteOf(images: readonly Buffer[]): readonly Color[] {
  const counts = new Map<number, number>();
  for (const data of images) {
    for (let pixel = 0; pixel < data.length / 4; pixel += 1) {
      const color = colorAt(data, pixel);
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
  }
  const byCount = [...counts]
    .sort(([one, many], [other, more]) => more - many || one - other)
    .map(([color]) => color);
  const exact = byCount.slice(0, EXACT_COLORS).map(parts);
  const rest = byCount.slice(EXACT_COLORS);
  const others =
    rest.length > 0
      ? quantize(Uint8Array.from(rest.flatMap((color) => [...parts(color), 255])), UNCHANGED - exact.length)
      : [];
  return [...exact, ...others.map(([red, green, blue]): Color => [red, green, blue])];
}

/** Returns a function that gives the place of the nearest color of the palette. */
function indexIn(palette: readonly Color[]): (color: number) => number {
  const known = new Map<number, number>();
  return (color) => {
    const index = known.get(color) ?? nearestColorIndex(palette, parts(color));
    known.set(color, index);
    return index;
  };
}

const colorAt = (data: Buffer, pixel: number): number => data.readUIntBE(pixel * 4, 3);
const parts = (color: number): Color => [color >> 16, (color >> 8) & 255, color & 255];
