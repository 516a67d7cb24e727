/** The state of finding buying groups: the cells with the companies, what is chosen, and what the script answers. */
import { useState } from 'preact/hooks';
import type { CompanyCells, GroupOptions, GroupSetup } from '../../src/rpc';
import { rpc } from '../script/rpc';
import { type Action, useAction } from './use-action';
import { type Answered, useAnswer } from './use-answer';

/** The offered places depend on the active tab and the selected cell, which may change. */
const LOOK_EVERY_MS = 60_000;
const SETTLE_MS = 250;

export interface BuyingGroup {
  /** Whether its screen is shown in place of the search. */
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  readonly at: CompanyCells | undefined;
  /** Takes the companies of the selected cells. Returns them, unless there are none. */
  readonly take: () => Promise<CompanyCells | undefined>;
  readonly taking: Action;
}

/** Holds the cells while the page shows something else. */
export function useBuyingGroup(): BuyingGroup {
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState<CompanyCells>();
  const taking = useAction();
  return {
    open,
    setOpen,
    at,
    take: async () => {
      const taken = await taking.run(() => rpc.findCompanies());
      if (taken) setAt(taken);
      return taken;
    },
    taking,
  };
}

export interface GroupSetupState extends Answered<GroupSetup> {
  /** The choices so far; `undefined` until the first answer. */
  readonly options: GroupOptions | undefined;
  readonly change: (part: Partial<GroupOptions>) => void;
}

export function useGroupSetup(at: CompanyCells): GroupSetupState {
  const [edited, setEdited] = useState<Partial<GroupOptions>>({});
  const answered = useAnswer(JSON.stringify([at, edited]), () => rpc.groupSetup(at, edited), {
    pauseMs: SETTLE_MS,
    firstPauseMs: 0,
    everyMs: LOOK_EVERY_MS,
  });
  return {
    ...answered,
    options: answered.answer && { ...answered.answer.options, ...edited },
    change: (part) => setEdited((before) => ({ ...before, ...part })),
  };
}

/** Returns whose groups are added where, and what that costs. */
export function groupEssence({ at, options, places, credits, refusal }: GroupSetup): readonly unknown[] {
  return [at.companies, options, places.find(({ where }) => where === options.where), credits, refusal];
}
