/** The search in the making, what the script says of it, and who was found. Stays while other views are open. */
import { useRef, useState } from 'preact/hooks';
import type {
  CompanyCells,
  FilterCheck,
  FindForm,
  SearchPreview,
  PanelView,
  SavedSearch,
  SearchDraft,
} from '../../src/rpc';
import { ScriptError } from '../script/failures';
import { rpc } from '../script/rpc';
import { atCompanies, leavingOutDnc, matching, ofKind, type Place, toggled } from './search-draft';
import { type Action, useAction } from './use-action';
import { type Answered, useAnswer } from './use-answer';

/** A person who ticks three values in a row is asked about once. */
const SETTLE_MS = 250;

export interface FindPeople {
  readonly form: FindForm | undefined;
  readonly opening: Action;
  /** Gets the criteria and the search of the last time, once. */
  readonly open: () => void;
  readonly draft: SearchDraft;
  readonly isEmpty: boolean;
  /** Adds a value to one side of a criterion, or takes it away. */
  readonly toggle: (at: Place, value: string) => void;
  /** Whether all values of it must fit, not just one. */
  readonly setMatch: (at: Place, all: boolean) => void;
  readonly setKind: (kind: SearchDraft['kind']) => void;
  /** What the last change of the kind has left out, in words. */
  readonly dropped: readonly string[];
  /** The companies to search at, and people of each at most. */
  readonly setAt: (at: CompanyCells | undefined, perCompany: number | undefined) => void;
  readonly setLeaveOutDnc: (on: boolean) => void;
  readonly clear: () => void;
  readonly check: Answered<FilterCheck>;
  readonly looking: Action;
  /** `most`: credits that the button says. What comes for a search that was changed meanwhile is not shown. */
  readonly look: (most: number) => void;
  /** Who was found by the search as it is; absent while it is being made. */
  readonly found: SearchPreview | undefined;
  /** From those who were found to the search. */
  readonly back: () => void;
  readonly setSaved: (saved: readonly SavedSearch[]) => void;
  /** Another search in place of the one in the making. Asks nobody. */
  readonly take: (draft: SearchDraft) => void;
  /** How many searches were taken: each is shown from its beginning. */
  readonly taken: number;
}

export function useFindPeople(update: (view: PanelView) => void): FindPeople {
  const [form, setForm] = useState<FindForm>();
  const [draft, setDraft] = useState<SearchDraft>({ kind: 'contact', criteria: [] });
  const [dropped, setDropped] = useState<readonly string[]>([]);
  const [taken, setTaken] = useState(0);
  const opening = useAction();
  const isEmpty = draft.criteria.length === 0 && !draft.at;
  const check = useAnswer(isEmpty ? undefined : JSON.stringify(draft), () => rpc.findCheck(draft), {
    pauseMs: SETTLE_MS,
  });
  const { found, setFound, looking, look } = usePreview(draft, check, update);
  const change = (next: SearchDraft): void => {
    looking.clear();
    setDropped([]);
    setDraft(next);
  };
  const open = async (): Promise<void> => {
    const opened = await opening.run(() => rpc.findForm());
    if (!opened) return;
    setDraft(opened.draft);
    setForm(opened);
  };

  return {
    form,
    opening,
    open: () => {
      if (!form) void open();
    },
    draft,
    isEmpty,
    toggle: (at, value) => change(toggled(draft, at, value)),
    setMatch: (at, all) => change(matching(draft, at, all)),
    setKind: (kind) => {
      if (!form || kind === draft.kind) return;
      const next = ofKind(form, draft, kind);
      change(next.draft);
      setDropped(next.dropped);
    },
    dropped,
    setAt: (at, perCompany) => change(atCompanies(draft, at, perCompany)),
    setLeaveOutDnc: (on) => change(leavingOutDnc(draft, on)),
    clear: () => change({ kind: draft.kind, criteria: [] }),
    check,
    looking,
    look,
    found,
    back: () => {
      setFound(undefined);
      // What was looked at is known by now.
      void check.ask();
    },
    setSaved: (saved) => setForm((before) => before && { ...before, saved }),
    take: (next) => {
      change(next);
      setTaken(taken + 1);
    },
    taken,
  };
}

interface Preview extends Pick<FindPeople, 'found' | 'looking' | 'look'> {
  readonly setFound: (found: SearchPreview | undefined) => void;
}

/** Who is found by the search as it is. What comes for a search that was changed in between is not shown. */
function usePreview(
  draft: SearchDraft,
  check: Answered<FilterCheck>,
  update: (view: PanelView) => void,
): Preview {
  const [found, setFound] = useState<SearchPreview>();
  const looking = useAction();
  const latest = useRef(draft);
  latest.current = draft;
  const preview = async (most: number): Promise<void> => {
    const isSame = (): boolean => JSON.stringify(latest.current) === JSON.stringify(draft);
    try {
      const next = await rpc.findPreview(draft, most);
      update(next.view);
      if (isSame()) setFound(next);
      // The file knows them now, which another search may share.
      else void check.ask();
    } catch (failure) {
      if (!(failure instanceof ScriptError && failure.code === 'price_changed')) throw failure;
      // The button shows the current price: of this search, and by the current prices.
      void check.ask();
      const view = await rpc.view().catch(() => undefined);
      if (view) update(view);
      if (isSame()) throw failure;
    }
  };
  return { found, setFound, looking, look: (most) => void looking.run(() => preview(most)) };
}
