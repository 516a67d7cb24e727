/** The values of a criterion: boxes to tick where they are few, else a field that finds them; any text where there is no list. */
import { rpc } from '../../script/rpc';
import { useAnswer } from '../../state/use-answer';
import { FreeText } from './free-text';
import { ValueBoxes } from './value-boxes';
import { ValueFinder } from './value-finder';
import { ValueGroups } from './value-groups';
import type { ValueChoiceProps } from './value-props';

/** More than these are looked for by typing. */
const FEW = 20;

export function ValueChoice(props: ValueChoiceProps) {
  const { takes, id, label } = props.criterion;
  const answered = useAnswer(takes === 'list' || takes === 'groups' ? id : undefined, () =>
    rpc.findValues(id),
  );
  if (takes === 'text') return <FreeText {...props} />;
  if (takes === 'search' || answered.error) return <ValueFinder {...props} list={answered} />;
  if (!answered.answer) return <p class="quiet">Loading the values…</p>;
  if (takes === 'groups') {
    return (
      <>
        <ValueFinder {...props} list={answered} />
        <ValueGroups {...props} values={answered.answer} />
      </>
    );
  }
  if (answered.answer.length > FEW) return <ValueFinder {...props} list={answered} />;
  return <ValueBoxes {...props} label={label} values={answered.answer} />;
}
