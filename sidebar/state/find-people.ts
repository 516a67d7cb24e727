/** The search for people: the filter in the making, what the script says of it, and who was found. Stays while other views are open. */
import { useState } from 'preact/hooks';
import type {
  CriterionDraft,
  FilterCheck,
  FilterDraft,
  FindForm,
  FoundPeople,
  PanelView,
} from '../../src/rpc';
import { rpc } from '../rpc';
import { type Action, useAction } from './use-action';
import { type Answered, useAnswer } from './use-answer';

/** A person who ticks three values in a row is asked about once. */
const SETTLE_MS = 250;

export interface FindPeople {
  readonly form: FindForm | undefined;
  readonly opening: Action;
  /** Gets the criteria and the filter of the last time, once. */
  readonly open: () => void;
  readonly draft: FilterDraft;
  /** Adds a value to one side of a criterion, or takes it away. */
  readonly toggle: (at: Omit<CriterionDraft, 'values'>, value: string) => void;
  readonly clear: () => void;
  readonly check: Answered<FilterCheck>;
  readonly looking: Action;
  readonly look: () => void;
  /** Who was found by the filter as it is; absent while it is being made. */
  readonly found: FoundPeople | undefined;
  readonly back: () => void;
}

export function useFindPeople(update: (view: PanelView) => void): FindPeople {
  const [form, setForm] = useState<FindForm>();
  const [draft, setDraft] = useState<FilterDraft>([]);
  const [found, setFound] = useState<FoundPeople>();
  const opening = useAction();
  const looking = useAction();
  const question = draft.length > 0 ? JSON.stringify(draft) : undefined;
  const check = useAnswer(question, SETTLE_MS, () => rpc.findCheck(draft));
  const change = (next: FilterDraft): void => {
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
    toggle: (at, value) => change(toggled(draft, at, value)),
    clear: () => change([]),
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
  };
}

function toggled(draft: FilterDraft, at: Omit<CriterionDraft, 'values'>, value: string): FilterDraft {
  const before = draft.find(({ id, side }) => id === at.id && side === at.side);
  if (!before) return [...draft, { ...at, values: [value] }];
  const rest = before.values.filter((one) => one !== value);
  const values = rest.length < before.values.length ? rest : [...rest, value];
  return draft
    .map((one) => (one === before ? { ...one, values } : one))
    .filter((one) => one.values.length > 0);
}
