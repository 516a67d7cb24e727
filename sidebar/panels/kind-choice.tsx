/** People or companies: what a list has, and what a search is for. */
import type { Kind } from '../../src/core/kind';
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

/** Chooses the kind of a search, and says what the last change of it carried over or removed. */
export function SearchKindChoice({ finding }: { readonly finding: FindPeople }) {
  const { draft, switched, setKind } = finding;
  return (
    <div class="kinds">
      <Choice legend="Find" name="kind" value={draft.kind} options={KINDS} segments onChange={setKind} />
      {switched.length > 0 && (
        <Notice kind="info" live>
          {switched.map((note) => (
            <div key={note}>{note}</div>
          ))}
        </Notice>
      )}
    </div>
  );
}
