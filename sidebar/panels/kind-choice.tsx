/** People or companies: what a list has, and what a search is for. */
import { KIND_LABELS, type Kind } from '../../src/core/kind';
import { Choice } from '../parts/choice';
import { Notice } from '../parts/notice';
import type { FindPeople } from '../state/find-people';

const KINDS: readonly (readonly [Kind, string])[] = [
  ['contact', 'People'],
  ['company', 'Companies'],
];

interface KindChoiceProps {
  readonly kind: Kind;
  readonly onChange: (kind: Kind) => void;
}

export function KindChoice({ kind, onChange }: KindChoiceProps) {
  return (
    <Choice legend="Your list has" name="kind" value={kind} options={KINDS} inline onChange={onChange} />
  );
}

/** The kind of a search, and which criteria the last change of it has dropped. */
export function SearchKindChoice({ finding }: { readonly finding: FindPeople }) {
  const { draft, dropped, setKind } = finding;
  return (
    <>
      <Choice legend="Find" name="kind" value={draft.kind} options={KINDS} inline onChange={setKind} />
      {dropped.length > 0 && (
        <Notice kind="info" live>
          Left out, as a search of {KIND_LABELS[draft.kind]} does not take it: {dropped.join(', ')}.
        </Notice>
      )}
    </>
  );
}
