/** The state of the search: its filters, the script's check of it, and its results. It stays while other screens are open. */
import { useRef, useState } from 'preact/hooks';
import type {
  CompanyCells,
  FilterCheck,
  FindForm,
  PanelView,
  SavedSearch,
  SearchDraft,
  SearchPreview,
} from '../../src/rpc';
import { ScriptError } from '../script/failures';
import { rpc } from '../script/rpc';
import {
  atCompanies,
  leavingOutDnc,
  matching,
  ofKind,
  type Place,
  toggled,
  withoutFilter,
} from './search-draft';
import { type Action, useAction } from './use-action';
import { type Answered, useAnswer } from './use-answer';

/** A person who ticks three values in a row causes one question. */
const SETTLE_MS = 250;
/** The proposed limit of people per company: a few of each rather than all of the first ones. */
const PEOPLE_EACH = 3;

export interface FindPeople {
  readonly form: FindForm | undefined;
  readonly opening: Action;
  /** Gets the filters and the last search, once. */
  readonly open: () => void;
  readonly draft: SearchDraft;
  readonly isEmpty: boolean;
  /** Adds a value to one side of a filter, or removes it. */
  readonly toggle: (at: Place, value: string) => void;
  /** Chooses whether all of its values must match rather than any. */
  readonly setMatch: (at: Place, all: boolean) => void;
  readonly setKind: (kind: SearchDraft['kind']) => void;
  /** What the last change of the kind carried over or removed, one line each. */
  readonly switched: readonly string[];
  /** The filters that a person has added to the form, by id; they may have no value yet. */
  readonly added: readonly string[];
  readonly addFilter: (id: string) => void;
  /** Removes a filter with its values from the form. */
  readonly removeFilter: (id: string) => void;
  /** Chooses the companies to search at, and people of each at most. */
  readonly setAt: (at: CompanyCells | undefined, perCompany: number | undefined) => void;
  readonly setLeaveOutDnc: (on: boolean) => void;
  readonly clear: () => void;
  readonly check: Answered<FilterCheck>;
  readonly looking: Action;
  /** Previews the search. `most`: credits that the button shows. */
  readonly look: (most: number) => void;
  /** The results of the search as it is; absent while it is edited. */
  readonly found: SearchPreview | undefined;
  /** Goes from the results back to the search. */
  readonly back: () => void;
  readonly setSaved: (saved: readonly SavedSearch[]) => void;
  /** Replaces the search. Calls nothing. */
  readonly take: (draft: SearchDraft) => void;
  /** Replaces the search by one with fewer filters. Where its results are `known`, they are shown, which costs nothing. */
  readonly loosen: (draft: SearchDraft, known: boolean) => void;
  /** Begins a search for people at these companies. */
  readonly findPeopleAt: (at: CompanyCells) => void;
  /** How many times the search was replaced. */
  readonly taken: number;
}

export function useFindPeople(update: (view: PanelView) => void): FindPeople {
  const [form, setForm] = useState<FindForm>();
  const [draft, setDraft] = useState<SearchDraft>({ kind: 'contact', criteria: [] });
  const [switched, setSwitched] = useState<readonly string[]>([]);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [taken, setTaken] = useState(0);
  const opening = useAction();
  const isEmpty = draft.criteria.length === 0 && !draft.at;
  const check = useAnswer(isEmpty ? undefined : JSON.stringify(draft), () => rpc.findCheck(draft), {
    pauseMs: SETTLE_MS,
  });
  const addRecent = (recent: SavedSearch): void =>
    setForm((before) => before && { ...before, recent: withRecent(before.recent, recent) });
  const { found, setFound, looking, lookAt } = usePreview(draft, check, { update, addRecent });
  const change = (next: SearchDraft): void => {
    looking.clear();
    setSwitched([]);
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
      setSwitched(next.notes);
    },
    switched,
    added,
    addFilter: (id) => setAdded((before) => [...before.filter((one) => one !== id), id]),
    removeFilter: (id) => {
      setAdded((before) => before.filter((one) => one !== id));
      if (draft.criteria.some((one) => one.id === id)) change(withoutFilter(draft, id));
    },
    setAt: (at, perCompany) => change(atCompanies(draft, at, perCompany)),
    setLeaveOutDnc: (on) => change(leavingOutDnc(draft, on)),
    clear: () => {
      change({ kind: draft.kind, criteria: [] });
      setAdded([]);
    },
    check,
    looking,
    look: (most) => lookAt(draft, most),
    found,
    back: () => {
      setFound(undefined);
      // The preview changed what the file knows, and with it the price.
      void check.ask();
    },
    setSaved: (saved) => setForm((before) => before && { ...before, saved }),
    take: (next) => {
      change(next);
      setAdded([]);
      setTaken(taken + 1);
    },
    loosen: (next, known) => {
      change(next);
      setTaken(taken + 1);
      setFound(undefined);
      if (known) lookAt(next, 0);
    },
    findPeopleAt: (at) => {
      change(atCompanies({ kind: 'contact', criteria: [] }, at, PEOPLE_EACH));
      setTaken(taken + 1);
      setFound(undefined);
    },
    taken,
  };
}

/** How many of the latest searches the form offers. */
const RECENT = 5;

/** Puts a search first among the latest ones. Those at cells of this file are not kept. */
function withRecent(before: readonly SavedSearch[], search: SavedSearch): readonly SavedSearch[] {
  if (search.draft.at) return before;
  const own = JSON.stringify(search.draft);
  return [search, ...before.filter(({ draft }) => JSON.stringify(draft) !== own)].slice(0, RECENT);
}

interface Preview extends Pick<FindPeople, 'found' | 'looking'> {
  readonly lookAt: (draft: SearchDraft, most: number) => void;
  readonly setFound: (found: SearchPreview | undefined) => void;
}

/** Previews the search. Results for a search that was changed in between are not shown. */
function usePreview(
  draft: SearchDraft,
  check: Answered<FilterCheck>,
  done: { readonly update: (view: PanelView) => void; readonly addRecent: (search: SavedSearch) => void },
): Preview {
  const [found, setFound] = useState<SearchPreview>();
  const looking = useAction();
  const latest = useRef(draft);
  latest.current = draft;
  const preview = async (asked: SearchDraft, most: number): Promise<void> => {
    // A search that was just chosen becomes the latest with the next rendering.
    const isSame = (): boolean => JSON.stringify(latest.current) === JSON.stringify(asked);
    try {
      const next = await rpc.findPreview(asked, most);
      done.update(next.view);
      done.addRecent({ name: next.title, sentence: check.answer?.sentence ?? next.title, draft: asked });
      if (isSame()) setFound(next);
      // The file knows these results now, and another search may share them.
      else void check.ask();
    } catch (failure) {
      if (!(failure instanceof ScriptError && failure.code === 'price_changed')) throw failure;
      // The button shows the current price of this search.
      void check.ask();
      const view = await rpc.view().catch(() => undefined);
      if (view) done.update(view);
      if (isSame()) throw failure;
    }
  };
  return { found, setFound, looking, lookAt: (asked, most) => void looking.run(() => preview(asked, most)) };
}
