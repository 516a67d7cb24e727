/** The values of a criterion: boxes to tick where they are few, else a field that finds them; any text where there is no list. */
import type { CriterionView } from '../../../src/rpc';
import { rpc } from '../../rpc';
import { useAnswer } from '../../state/use-answer';
import { FreeText } from './free-text';
import { ValueBoxes } from './value-boxes';
import { ValueFinder } from './value-finder';

/** More than these are looked for by typing. */
const FEW = 20;

export interface ValueChoiceProps {
  readonly criterion: CriterionView;
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

export function ValueChoice(props: ValueChoiceProps) {
  const { takes, id } = props.criterion;
  const told = useAnswer(takes === 'list' ? id : undefined, 0, () => rpc.findValues(id));
  if (takes === 'text') return <FreeText {...props} />;
  if (takes === 'search' || told.error) return <ValueFinder {...props} list={told} />;
  if (!told.answer) return <p class="quiet">Loading the values…</p>;
  if (told.answer.length > FEW) return <ValueFinder {...props} list={told} />;
  return <ValueBoxes {...props} values={told.answer} />;
}
