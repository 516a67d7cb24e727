/** Changes of a search that is being edited. */
import type { CompanyCells, CriterionDraft, CriterionView, FindForm, SearchDraft } from '../../src/rpc';
import { companies } from '../text/numbers';

export type Place = Pick<CriterionDraft, 'id' | 'side'>;

/** Adds the value to that side of the criterion, or removes it when it was there. */
export function toggled(draft: SearchDraft, at: Place, value: string): SearchDraft {
  const before = draft.criteria.find(isAt(at));
  if (!before) return { ...draft, criteria: [...draft.criteria, { ...at, values: [value] }] };
  const rest = before.values.filter((one) => one !== value);
  const values = rest.length < before.values.length ? rest : [...rest, value];
  const criteria = draft.criteria
    .map((one) => (one === before ? tidy({ ...one, values }) : one))
    .filter((one) => one.values.length > 0);
  return { ...draft, criteria };
}

/** Sets whether all of the values must match. */
export function matching(draft: SearchDraft, at: Place, all: boolean): SearchDraft {
  const isOne = isAt(at);
  return { ...draft, criteria: draft.criteria.map((one) => (isOne(one) ? withMatch(one, all) : one)) };
}

/** Sets the companies to search at and the people of each at most; `undefined` removes them. */
export function atCompanies(
  { at: _at, perCompany: _perCompany, ...rest }: SearchDraft,
  at: CompanyCells | undefined,
  perCompany: number | undefined,
): SearchDraft {
  return { ...rest, ...(at ? { at } : {}), ...(perCompany === undefined ? {} : { perCompany }) };
}

/** Sets whether people are left out whose every number is marked do-not-call. */
export function leavingOutDnc({ leaveOutDnc: _before, ...rest }: SearchDraft, on: boolean): SearchDraft {
  return on ? { ...rest, leaveOutDnc: true } : rest;
}

/** Names cells with companies: `200 companies, Accounts A2:A201`. */
export function companyCells({ companies: count, tab, area }: CompanyCells): string {
  return `${companies(count)}, ${tab} ${area}`;
}

/** Turns it into a search of the other kind. Returns it with the labels of what that kind does not take. */
export function ofKind(
  { groups }: FindForm,
  draft: SearchDraft,
  kind: SearchDraft['kind'],
): { readonly draft: SearchDraft; readonly dropped: readonly string[] } {
  const views = (of: SearchDraft['kind']): readonly CriterionView[] =>
    groups[of].flatMap(({ criteria }) => criteria);
  const taken = views(kind);
  const criteria: CriterionDraft[] = [];
  const dropped = new Set<string>();
  for (const one of draft.criteria) {
    const view = taken.find(({ id }) => id === one.id);
    if (view && (one.side === 'include' || view.canExclude)) {
      criteria.push(withMatch(one, one.match === 'all' && view.canMatchAll === true));
    } else {
      dropped.add(views(draft.kind).find(({ id }) => id === one.id)?.label ?? one.id);
    }
  }
  // Only searches for people take companies from cells and leave out numbers.
  if (draft.at) dropped.add(companyCells(draft.at));
  if (draft.leaveOutDnc) dropped.add('do-not-call numbers');
  return { draft: { kind, criteria }, dropped: [...dropped] };
}

const isAt =
  (at: Place) =>
  ({ id, side }: CriterionDraft): boolean =>
    id === at.id && side === at.side;

/** With one value, any and all are the same. */
const tidy = (one: CriterionDraft): CriterionDraft =>
  withMatch(one, one.match === 'all' && one.values.length > 1);

function withMatch({ match: _before, ...one }: CriterionDraft, all: boolean): CriterionDraft {
  return all ? { ...one, match: 'all' } : one;
}
