/** The search in the making, what the script says of it, and who was found. Stays while other views are open. */
import { useState } from 'preact/hooks';
import type {
  CriterionDraft,
  FilterCheck,
  FindForm,
  Found,
  PanelView,
  SavedSearch,
  SearchDraft,
} from '../../src/rpc';
import { rpc } from '../rpc';
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
  readonly toggle: (at: Pick<CriterionDraft, 'id' | 'side'>, value: string) => void;
  readonly clear: () => void;
  readonly check: Answered<FilterCheck>;
  readonly looking: Action;
  readonly look: () => void;
  /** Who was found by the search as it is; absent while it is being made. */
  readonly found: Found | undefined;
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
  const [draft, setDraft] = useState<SearchDraft>({ kind: 'people', criteria: [] });
  const [found, setFound] = useState<Found>();
  const [taken, setTaken] = useState(0);
  const opening = useAction();
  const looking = useAction();
  const isEmpty = draft.criteria.length === 0 && !draft.at;
  const check = useAnswer(isEmpty ? undefined : JSON.stringify(draft), SETTLE_MS, () => rpc.findCheck(draft));
  const change = (next: SearchDraft): void => {
    looking.clear();
    setDraft(next);
  };

  return {
    form,
    opening,
    open: () => {
      if (form) return;
      void opening
        .run(() => rpc.findForm())
        .then((told) => {
          if (!told) return;
          setDraft(told.draft);
          setForm(told);
        });
    },
    draft,
    isEmpty,
    toggle: (at, value) => change({ ...draft, criteria: toggled(draft.criteria, at, value) }),
    clear: () => change({ kind: draft.kind, criteria: [] }),
    check,
    looking,
    look: () =>
      void looking
        .run(() => rpc.findPreview(draft))
        .then((next) => {
          if (!next) return;
          update(next.view);
          setFound(next);
        }),
    found,
    back: () => {
      setFound(undefined);
      // What was looked at is known by now.
      check.retry();
    },
    setSaved: (saved) => setForm((before) => before && { ...before, saved }),
    take: (next) => {
      change(next);
      setTaken(taken + 1);
    },
    taken,
  };
}

function toggled(
  criteria: readonly CriterionDraft[],
  at: Pick<CriterionDraft, 'id' | 'side'>,
  value: string,
): readonly CriterionDraft[] {
  const before = criteria.find(({ id, side }) => id === at.id && side === at.side);
  if (!before) return [...criteria, { ...at, values: [value] }];
  const rest = before.values.filter((one) => one !== value);
  const values = rest.length < before.values.length ? rest : [...rest, value];
  return criteria
    .map((one) => (one === before ? { ...one, values } : one))
    .filter((one) => one.values.length > 0);
}
