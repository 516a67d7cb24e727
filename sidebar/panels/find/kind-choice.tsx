/** What is searched for. */
import { KIND_LABELS } from '../../../src/core/kind';
import type { SearchDraft } from '../../../src/rpc';
import { Choice } from '../../parts/choice';
import { Notice } from '../../parts/notice';
import type { FindPeople } from '../../state/find-people';

const KINDS = [
  ['contact', 'People'],
  ['company', 'Companies'],
] as const satisfies readonly (readonly [SearchDraft['kind'], string])[];

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
