/** People or companies: what a list has, and what a search is for. */
import { KIND_LABELS, type Kind } from '../../src/core/kind';
import { Choice } from '../parts/choice';
import { Notice } from '../parts/notice';
import type { FindPeople } from '../state/find-people';
import { KIND_TITLES } from '../text/numbers';

const KINDS: readonly (readonly [Kind, string])[] = [
  ['contact', KIND_TITLES.contact],
  ['company', KIND_TITLES.company],
];

interface KindChoiceProps {
  readonly kind: Kind;
  readonly onChange: (kind: Kind) => void;
}

/** A menu: what the list has. */
export function KindChoice({ kind, onChange }: KindChoiceProps) {
  return (
    <>
      <label class="unseen" for="kind">
        What’s in your list?
      </label>
      <select
        id="kind"
        class="strong"
        value={kind}
        onChange={(event) => onChange(event.currentTarget.value === 'company' ? 'company' : 'contact')}
      >
        {KINDS.map(([value, title]) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
    </>
  );
}

/** Chooses the kind of a search, and names the criteria that the last change of it dropped. */
export function SearchKindChoice({ finding }: { readonly finding: FindPeople }) {
  const { draft, dropped, setKind } = finding;
  return (
    <>
      <Choice legend="Find" name="kind" value={draft.kind} options={KINDS} inline onChange={setKind} />
      {dropped.length > 0 && (
        <Notice kind="info" live>
          Removed, not available for {KIND_LABELS[draft.kind]}: {dropped.join(', ')}.
        </Notice>
      )}
    </>
  );
}
