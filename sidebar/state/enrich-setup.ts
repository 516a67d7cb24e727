/** What is to be enriched: asked for what was chosen, and again when the sheet may have changed. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Kind } from '../../src/core/kind';
import type { EnrichOptions, EnrichSetup } from '../../src/rpc';
import type { ScriptError } from '../script/failures';
import { rpc } from '../script/rpc';
import { ENRICH_PRESETS } from '../text/enrich-fields';
import { asScriptError } from './use-action';
import { useWhileActive } from './use-while-active';

/** Each question reads the list: not as often as a selection is. */
const LOOK_EVERY_MS = 60_000;
/** A person who changes three things in a row is asked for once. */
const SETTLE_MS = 250;

interface Answer {
  /** The wish it answers, as text. */
  readonly to: string;
  readonly setup?: EnrichSetup;
  readonly error?: ScriptError;
}

export interface SetupQuestion {
  /** The latest answer; until a new one is there, the one before. */
  readonly setup: EnrichSetup | undefined;
  readonly error: ScriptError | undefined;
  /** Whether `setup` answers what is chosen now. */
  readonly current: boolean;
  /** As chosen so far; `undefined` until the first answer. */
  readonly options: EnrichOptions | undefined;
  readonly change: (part: Partial<EnrichOptions>) => void;
  /** People or companies: the columns are proposed anew. */
  readonly setKind: (kind: Kind) => void;
  /** Another row of headers: the columns are proposed anew. */
  readonly setHeaderRow: (row: number) => void;
  /** Takes the tab that is in front now, and proposes its columns. */
  readonly takeTabInFront: () => void;
  /** Asks now. Gives the answer, or `undefined` when there is none. */
  readonly ask: () => Promise<EnrichSetup | undefined>;
}

export function useEnrichSetup(shown: boolean): SetupQuestion {
  const [edited, setEdited] = useState<EnrichOptions>();
  const [answer, setAnswer] = useState<Answer>();
  const [turn, setTurn] = useState(0);
  const to = JSON.stringify(edited ?? null);
  const latest = useRef({ edited, to, asked: 0, answered: 0 });
  latest.current.edited = edited;
  latest.current.to = to;

  const ask = async (): Promise<EnrichSetup | undefined> => {
    const { edited: asked, to: askedFor } = latest.current;
    if (asked?.fields.length === 0) return undefined;
    latest.current.asked += 1;
    const own = latest.current.asked;
    const show = (next: Omit<Answer, 'to'>): void => {
      // Answers may overtake each other, and what was chosen may have changed.
      if (own < latest.current.answered || askedFor !== latest.current.to) return;
      latest.current.answered = own;
      setAnswer((before) => ({ ...(before?.setup ? { setup: before.setup } : {}), ...next, to: askedFor }));
    };
    try {
      const setup = await (asked ? rpc.enrichSetup(asked) : rpc.enrichSetup());
      show({ setup });
      return setup;
    } catch (failure) {
      show({ error: asScriptError(failure) });
      return undefined;
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the wish says something else
  useEffect(() => {
    if (!shown) {
      // A run changes the sheet: what was said before it is not shown after it.
      setAnswer(undefined);
      return undefined;
    }
    const timer = setTimeout(ask, answer ? SETTLE_MS : 0);
    return () => clearTimeout(timer);
  }, [to, turn, shown]);
  useWhileActive(() => (shown ? ask() : Promise.resolve()), LOOK_EVERY_MS);

  const setup = answer?.setup;
  const options = edited ?? setup?.options;
  const change = (part: Partial<EnrichOptions>): void => {
    // The tab stays the one that is shown, whichever is in front when the answer comes.
    if (options && setup) setEdited({ ...options, tabId: setup.tab.id, ...part });
  };
  const anew = (part: Partial<EnrichOptions>, tabId: number | undefined): void => {
    if (!options) return;
    const { tabId: _tab, headerRow: _row, roles: _roles, places: _places, ...rest } = options;
    setEdited({ ...rest, ...(tabId === undefined ? {} : { tabId }), ...part });
    setTurn((before) => before + 1);
  };
  return {
    setup,
    error: answer?.error,
    current: setup !== undefined && answer?.to === to && answer.error === undefined,
    options: options,
    change,
    setKind: (kind) =>
      anew({ kind, fields: ENRICH_PRESETS[kind][0]?.fields ?? [], rows: { by: 'missing' } }, setup?.tab.id),
    setHeaderRow: (headerRow) => anew({ headerRow }, setup?.tab.id),
    takeTabInFront: () => anew({ rows: { by: 'missing' } }, undefined),
    ask,
  };
}

/** Whether the two say the same about which rows are looked up, by what, where it goes, and what that costs. */
export function sameSetup(one: EnrichSetup, other: EnrichSetup): boolean {
  const said = (setup: EnrichSetup): string => {
    const { tab, rows, first, targets, lookUp, atMost, identifiedBy, refusal } = setup;
    const places = targets.map(({ letter, header }) => [letter, header]);
    return JSON.stringify([tab.id, rows, first, places, lookUp, atMost, identifiedBy, refusal]);
  };
  return said(one) === said(other);
}
