/**
 * Files that a build has left, kept as fixtures: the whole file in one phase of the work and Lusha's side of it. The JSON
 * has short values on one line and long ones in lines of their own; the caches, which nobody reads, are packed.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { FileDump } from '../../playground/host';
import type { LushaDump } from '../../playground/lusha-api/lusha';

export interface DumpedFile {
  readonly phase: string;
  /** The credits that the person has approved for the job, the lookup included; 0 where nothing was approved. */
  readonly approved: number;
  /** What the tabs with formulas show, spilled results included, by the name of the tab. */
  readonly shown: Readonly<Record<string, readonly (readonly unknown[])[]>>;
  readonly file: FileDump;
  readonly lusha: LushaDump;
}

/** The longest text (characters) of a value that stays on one line. */
const SHORT = 160;

/** Returns the text of a fixture. */
export function writeDumpedFile(dump: DumpedFile): string {
  const caches = gzipSync(JSON.stringify(dump.file.caches), { level: 9 }).toString('base64');
  return `${written({ ...dump, file: { ...dump.file, caches } }, '')}\n`;
}

/** Reads the text of a fixture. */
export function readDumpedFile(text: string): DumpedFile {
  const dump = JSON.parse(text) as DumpedFile & { readonly file: { readonly caches: unknown } };
  const caches = gunzipSync(Buffer.from(String(dump.file.caches), 'base64')).toString('utf8');
  return { ...dump, file: { ...dump.file, caches: JSON.parse(caches) as FileDump['caches'] } };
}

function written(value: unknown, indent: string): string {
  const short = JSON.stringify(value);
  if (short.length <= SHORT || typeof value !== 'object' || value === null) return short;
  const inner = `${indent} `;
  const parts = Array.isArray(value)
    ? value.map((item: unknown) => written(item, inner))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => `${JSON.stringify(key)}: ${written(item, inner)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}
