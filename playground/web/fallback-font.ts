/** A font for Chinese and Japanese characters, which the machine may lack, for the page alone. */
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const PART = /noto-sans-sc-\d+-wght-normal\.woff2/;
/** The grid draws cells in this one family, without fallbacks, so the characters become a part of it. */
const FAMILY = 'Arial';
/** The letters of the family itself come from the machine. They are declared last, because the last declaration wins. */
const OWN_LETTERS = `
@font-face { font-family: Arial; font-weight: 400; src: local('Arial'), local('Liberation Sans'), local('Helvetica'), local('DejaVu Sans'); unicode-range: U+0-2E7F; }
@font-face { font-family: Arial; font-weight: 700; src: local('Arial Bold'), local('Liberation Sans Bold'), local('Helvetica Bold'), local('DejaVu Sans Bold'); unicode-range: U+0-2E7F; }
`;

export interface FallbackFont {
  /** Declares the font. The browser loads only the parts with the characters on the page. */
  readonly styles: string;
  /** The parts by file name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Reads the font from its package. Its styles name the parts at `/client/`. */
export async function readFallbackFont(): Promise<FallbackFont> {
  const styles = require.resolve('@fontsource-variable/noto-sans-sc/wght.css');
  const folder = path.join(path.dirname(styles), 'files');
  const names = (await readdir(folder)).filter((name) => PART.test(name));
  const parts = names.map(async (name) => [name, await readFile(path.join(folder, name))] as const);
  const declared = (await readFile(styles, 'utf8')).match(/@font-face\s*\{[^}]*\}/g) ?? [];
  // Only faces of the very same weight complement each other.
  const ofParts = declared
    .filter((face) => PART.test(face))
    .flatMap((face) => ['400', '700'].map((weight) => face.replace('100 900', weight)))
    .join('\n');
  return {
    styles:
      ofParts.replaceAll("'Noto Sans SC Variable'", FAMILY).replaceAll('./files/', '/client/') + OWN_LETTERS,
    files: new Map(await Promise.all(parts)),
  };
}
