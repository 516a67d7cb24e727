/** Tests the pictures that `npm run screenshots` has written: their sizes, and that each that a page shows is there. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type PictureSize, pngSize, readAnimation } from './support/picture-headers';

const FOLDER = 'docs/images';
const LISTING = `${FOLDER}/listing`;
const TOUR = `${FOLDER}/tour.gif`;

/** GitHub shows it at once; larger ones begin late. */
const MOST_BYTES = 1_500_000;
const SECONDS = { least: 15, most: 25 };
/** The largest number of screenshots that a listing may have. */
const MOST_SCREENSHOTS = 5;

const publishing = readFileSync('docs/publishing.md', 'utf8');
const listing = readdirSync(LISTING);

/** Returns the sizes that the row of the table of pictures names, such as `220 × 140`. */
function listedSizes(row: string): readonly PictureSize[] {
  const line = publishing.split('\n').find((one) => one.startsWith(`| ${row}`)) ?? '';
  return [...line.matchAll(/(\d+) × (\d+)/g)].map(([, width, height]) => ({
    width: Number(width),
    height: Number(height),
  }));
}

const sizesOf = (names: readonly string[]): readonly PictureSize[] =>
  names.map((name) => pngSize(readFileSync(`${LISTING}/${name}`)));
const named = (start: string): readonly string[] => listing.filter((name) => name.startsWith(start));
const byWidth = (sizes: readonly PictureSize[]): readonly PictureSize[] =>
  [...sizes].sort((one, other) => one.width - other.width);

describe('the tour', () => {
  const tour = readAnimation(readFileSync(TOUR));

  it('lasts about twenty seconds, repeats, and consists of more than a few frames', () => {
    expect(tour.seconds).toBeGreaterThanOrEqual(SECONDS.least);
    expect(tour.seconds).toBeLessThanOrEqual(SECONDS.most);
    expect(tour.repeats).toBe(true);
    expect(tour.frames).toBeGreaterThan(10);
  });

  it('is small enough to be shown at once, and as wide as a page of GitHub', () => {
    expect(statSync(TOUR).size).toBeLessThanOrEqual(MOST_BYTES);
    expect(tour.width).toBeGreaterThanOrEqual(900);
    expect(tour.width).toBeLessThanOrEqual(1100);
  });
});

describe('the pictures of the listing', () => {
  it('have an icon of each size that docs/publishing.md names, and no other', () => {
    const sizes = listedSizes('Icons');
    expect(sizes).toHaveLength(4);
    expect(byWidth(sizesOf(named('icon-')))).toEqual(byWidth(sizes));
  });

  it('have a card banner of the size that docs/publishing.md names', () => {
    const sizes = listedSizes('Card banner');
    expect(sizes).toHaveLength(1);
    expect(sizesOf(named('banner'))).toEqual(sizes);
  });

  it('have up to five screenshots of the size that docs/publishing.md names', () => {
    const [size, ...further] = listedSizes('Screenshots');
    const screenshots = named('screenshot-');
    expect(further).toEqual([]);
    expect(screenshots.length).toBeGreaterThan(0);
    expect(screenshots.length).toBeLessThanOrEqual(MOST_SCREENSHOTS);
    expect(sizesOf(screenshots)).toEqual(screenshots.map(() => size));
  });
});

describe('the pictures of the documents', () => {
  it('are there wherever a document shows one, and are of one size', () => {
    const documents = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter((name) =>
      name.endsWith('.md'),
    );
    const shown = documents
      .flatMap((name) => [...readFileSync(name, 'utf8').matchAll(/images\/([\w-]+\.png)/g)])
      .map(([, name = '']) => name);
    expect(shown.length).toBeGreaterThan(5);
    expect(readdirSync(FOLDER)).toEqual(expect.arrayContaining(shown));
    for (const name of shown) {
      expect(pngSize(readFileSync(`${FOLDER}/${name}`)), name).toEqual({ width: 1280, height: 760 });
    }
  });
});
