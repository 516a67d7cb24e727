/**
 * `npm run screenshots` takes all pictures of the README, the docs, and the listing in a real browser and writes them
 * into `docs/images/`. `npm run screenshots -- tour` takes only some: `docs`, `tour`, or `listing`.
 */
import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../test/browser/support/launch.ts';
import { DOCS_PICTURES, DOCS_SIZE } from './pictures/docs.ts';
import { takeListing } from './pictures/listing.ts';
import { takePictures } from './pictures/page.ts';
import { takeTour } from './pictures/tour.ts';

const FOLDER = 'docs/images';
const LISTING_FOLDER = `${FOLDER}/listing`;

const SETS: Readonly<Record<string, (browser: Browser) => Promise<void>>> = {
  docs: (browser) => takePictures(browser, FOLDER, DOCS_SIZE, DOCS_PICTURES),
  tour: (browser) => takeTour(browser, `${FOLDER}/tour.gif`),
  listing: (browser) => takeListing(browser, LISTING_FOLDER),
};

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(SETS);
const unknown = names.find((name) => !SETS[name]);
if (unknown) {
  console.error(`There are no pictures "${unknown}". Use some of ${Object.keys(SETS).join(', ')}.`);
  process.exit(1);
}

mkdirSync(LISTING_FOLDER, { recursive: true });
const browser = await launchBrowser();
try {
  for (const name of names) await SETS[name]?.(browser);
} finally {
  await browser.close();
}
