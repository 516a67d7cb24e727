/** Whether a list has people or companies. */
import { Choice } from '../parts/choice';
import type { Kind } from '../text/field-choices';

const KINDS: readonly (readonly [Kind, string])[] = [
  ['people', 'People'],
  ['companies', 'Companies'],
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
