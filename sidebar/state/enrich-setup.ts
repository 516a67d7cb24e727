/** The state of a run's setup: what is chosen, and what the script answers. */
import { useEffect, useState } from 'preact/hooks';
import type { Kind } from '../../src/core/kind';
import type { EnrichOptions, EnrichSetup } from '../../src/rpc';
import { rpc } from '../script/rpc';
import { ENRICH_PRESETS } from '../text/enrich-fields';
import { type Answered, useAnswer } from './use-answer';

/** Each question reads the list, so it is asked less often than one about the selection. */
const LOOK_EVERY_MS = 60_000;
const SETTLE_MS = 250;

export interface EnrichSetupState extends Answered<EnrichSetup> {
  /** The choices so far; `undefined` until the first answer. */
  readonly options: EnrichOptions | undefined;
  readonly change: (part: Partial<EnrichOptions>) => void;
  /** Chooses people or companies; the script proposes the columns again. */
  readonly setKind: (kind: Kind) => void;
  /** Chooses another row of headers; the script proposes the columns again. */
  readonly setHeaderRow: (row: number) => void;
  /** Takes the active tab; the script proposes its columns. */
  readonly takeTabInFront: () => void;
}

export function useEnrichSetup(shown: boolean): EnrichSetupState {
  const [edited, setEdited] = useState<EnrichOptions>();
  const [turn, setTurn] = useState(0);
  const question = shown && edited?.fields.length !== 0 ? JSON.stringify([edited, turn]) : undefined;
  const answered = useAnswer(question, () => (edited ? rpc.enrichSetup(edited) : rpc.enrichSetup()), {
    pauseMs: SETTLE_MS,
    firstPauseMs: 0,
    everyMs: LOOK_EVERY_MS,
  });
  const { answer: setup, forget } = answered;
  // A run changes the sheet, so an answer from before it is not shown after it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it is hidden
  useEffect(() => {
    if (!shown) forget();
  }, [shown]);

  const options = edited ?? setup?.options;
  const change = (part: Partial<EnrichOptions>): void => {
    // The shown tab stays, whichever is active when the answer arrives.
    if (options && setup) setEdited({ ...options, tabId: setup.tab.id, ...part });
  };
  const propose = (part: Partial<EnrichOptions>, tabId: number | undefined): void => {
    if (!options) return;
    const { tabId: _tab, headerRow: _row, roles: _roles, places: _places, ...rest } = options;
    setEdited({ ...rest, ...(tabId === undefined ? {} : { tabId }), ...part });
    setTurn((before) => before + 1);
  };
  return {
    ...answered,
    options,
    change,
    setKind: (kind) => {
      const { fields = [], extras = [] } = ENRICH_PRESETS[kind][0] ?? {};
      propose({ kind, fields, extras, rows: { by: 'missing' } }, setup?.tab.id);
    },
    setHeaderRow: (headerRow) => propose({ headerRow }, setup?.tab.id),
    takeTabInFront: () => propose({ rows: { by: 'missing' } }, undefined),
  };
}

/** Returns which rows are looked up, by what, where the values go, and what that costs. */
export function setupEssence(setup: EnrichSetup): readonly unknown[] {
  const { tab, rows, first, targets, lookUp, atMost, identifiedBy, refusal } = setup;
  const places = targets.map(({ letter, header }) => [letter, header]);
  return [tab.id, rows, first, places, lookUp, atMost, identifiedBy, refusal];
}
