/** Whether a list has people or companies. */
import type { Kind } from '../../src/core/kind';
import { Choice } from '../parts/choice';

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
