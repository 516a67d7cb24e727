/** Changes of a search that is being edited. */
import { removedNote, switchKind } from '../../src/core/filter/switch-kind';
import type { CompanyCells, CriterionDraft, FindForm, SearchDraft } from '../../src/rpc';
import { companies } from '../text/numbers';

/** The name of the filter that excludes people by their numbers, which is no criterion of Lusha's. */
export const DO_NOT_CALL = 'Do not call';

export type Place = Pick<CriterionDraft, 'id' | 'side'>;

/** Adds the value to that side of the filter, or removes it when it was there. */
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

/** Removes a filter with all of its values, on both sides. */
export function withoutFilter(draft: SearchDraft, id: string): SearchDraft {
  return { ...draft, criteria: draft.criteria.filter((one) => one.id !== id) };
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

/** Sets whether people with only do-not-call numbers are excluded. */
export function leavingOutDnc({ leaveOutDnc: _before, ...rest }: SearchDraft, on: boolean): SearchDraft {
  return on ? { ...rest, leaveOutDnc: true } : rest;
}

/** Names cells with companies: `200 companies, Accounts A2:A201`. */
export function companyCells({ companies: count, tab, area }: CompanyCells): string {
  return `${companies(count)}, ${tab} ${area}`;
}

/** Turns it into a search of the other kind. `notes` say what became of what that kind does not take. */
export function ofKind(
  { filters }: FindForm,
  draft: SearchDraft,
  kind: SearchDraft['kind'],
): { readonly draft: SearchDraft; readonly notes: readonly string[] } {
  const known = (of: SearchDraft['kind']) => [...filters[of].first, ...filters[of].more];
  const { criteria, notes } = switchKind(draft.criteria, kind, known(draft.kind), known(kind));
  // Only searches for people take companies from cells and exclude numbers.
  const removed = [
    ...(draft.at ? [`The company list in ${draft.at.tab} ${draft.at.area}`] : []),
    ...(draft.leaveOutDnc ? [DO_NOT_CALL] : []),
  ].map((label) => removedNote(label, kind));
  return { draft: { kind, criteria }, notes: [...notes, ...removed] };
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
