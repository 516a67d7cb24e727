/** What a person was told and shown: no raw error, no key, and no refusal without a remedy. */
import { TEXTS } from '../../../src/core/texts';
import type { Playground } from '../playground';
import type { Ending } from './job';
import type { PersistentPerson } from './person';

/** Texts that only a mistake of a program shows. */
const RAW =
  /\b(?:Type|Reference|Range|Syntax|Internal)Error\b|\bundefined\b|\[object \w+\]|\bNaN\b|\bInfinity\b|\bnull\b|\bat \S+ \(\S+:\d+|Cannot read propert/;

/** Tabs whose cells nobody reads: they hold stored records. */
const STORES = /^Lusha (?:ledger|undo|run undo|fills)$/;

/** Two sentences, or one with the remedy after a comma: what happened, then what to do. */
const WITH_REMEDY = /[.!?)”"] [A-Z“].*(?:[.!?]|: https:\S+)$|, .*[.!?]$/s;

/** Returns the texts inside a value. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Returns what is wrong with the texts of the file, of the panel and of the log. */
export function toldViolations({ playground, replies, key }: PersistentPerson): readonly string[] {
  const { host } = playground;
  const cells = cellTexts(playground);
  const said = [
    ...replies.flatMap(textsIn),
    ...host.screen.questions.flatMap(({ texts }) => texts),
    ...host.screen.toasts,
  ];
  const shown = [...cells.filter(({ tab }) => !STORES.test(tab)).map(({ text }) => text), ...said];
  const stored = [
    ...Object.entries(host.properties.document.entries()).flat(),
    ...textsIn(host.caches.dump()),
    ...host.log.map(({ text }) => text),
    ...cells.map(({ text }) => text),
    ...said,
  ];
  return [
    ...first(
      shown.filter((text) => RAW.test(text)),
      'A raw text is shown: ',
    ),
    ...first(
      stored.filter((text) => text.includes(key)),
      'The key stands in: ',
    ),
    ...first(
      replies.flatMap((reply) =>
        reply.ok || reply.code === 'unexpected' || WITH_REMEDY.test(reply.message) ? [] : [reply.message],
      ),
      'A refusal has no remedy: ',
    ),
  ];
}

function first(texts: readonly string[], what: string): readonly string[] {
  return [...new Set(texts)].slice(0, 3).map((text) => what + text.slice(0, 200));
}

function cellTexts({ host }: Playground): readonly { readonly tab: string; readonly text: string }[] {
  const { workbook } = host;
  return workbook.sheets.list().flatMap(({ id, name }) => {
    const { rows, columns } = workbook.grid.extent(id);
    if (rows === 0 || columns === 0) return [];
    const values = workbook.grid.values(id, { row: 1, column: 1, rows, columns });
    return values.flat().flatMap((cell) => (typeof cell === 'string' ? [{ tab: name, text: cell }] : []));
  });
}

/** Returns what is wrong with the way in which a job ended: who cannot go on has to be told why and what to do. */
export function endingViolations({
  state,
  code,
  message,
  phase,
}: Ending | { state?: undefined; code?: string; message?: string; phase?: string }): readonly string[] {
  if (state !== 'clear') return [];
  // For these, the page has sentences of its own.
  if (code === 'cut off' || code === 'unexpected') return [];
  if (message === undefined) return [`It ended in ${phase ?? 'no phase'} without a message.`];
  if (code !== undefined && !(code in TEXTS.sentences)) {
    return [`The code ${code} is not in the table.`];
  }
  return WITH_REMEDY.test(message) ? [] : [`The message has no remedy: ${message}`];
}
