/** The values of a criterion: boxes to tick for a short list, a field that searches a long one, free text where there is none. */

import { useRef, useState } from 'preact/hooks';
import type { FoundValues } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Tick } from '../../parts/tick';
import { rpc } from '../../script/rpc';
import { useAnswer } from '../../state/use-answer';
import { ValueFinder } from './value-finder';
import type { ValueChoiceProps } from './value-props';

/** A longer list is searched by typing. */
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

interface ValueBoxesProps extends Pick<ValueChoiceProps, 'chosen' | 'onToggle'> {
  readonly label: string;
  readonly values: FoundValues;
}

/** Shows a few values as boxes to tick. */
function ValueBoxes({ label, chosen, onToggle, values }: ValueBoxesProps) {
  return (
    <fieldset>
      <legend class="unseen">{label}</legend>
      {values.map(([value, meaning]) => (
        <Tick key={value} on={chosen.includes(value)} onChange={() => onToggle(value)}>
          {meaning ? `${value} ${meaning}` : value}
        </Tick>
      ))}
    </fieldset>
  );
}

/** Shows many values in groups that open. The meaning of a value is its group. */
function ValueGroups({ values, ...props }: ValueChoiceProps & { readonly values: FoundValues }) {
  const groups = new Map<string, FoundValues>();
  for (const [value, group = ''] of values) {
    groups.set(group, [...(groups.get(group) ?? []), [value]]);
  }
  return (
    <ul class="plain-list tight groups">
      {[...groups].map(([group, members]) => (
        <li key={group}>
          <Group {...props} group={group} values={members} />
        </li>
      ))}
    </ul>
  );
}

interface GroupProps extends ValueChoiceProps {
  readonly group: string;
  readonly values: FoundValues;
}

function Group({ group, values, ...props }: GroupProps) {
  const [open, setOpen] = useState(false);
  const chosen = values.filter(([value]) => props.chosen.includes(value)).length;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {group}
        {chosen > 0 && ` (${chosen} chosen)`}
      </summary>
      {open && <ValueBoxes {...props} label={group} values={values} />}
    </details>
  );
}

/** A field for values of a criterion that has no list. */
function FreeText({ criterion: { label }, chosen, onToggle }: ValueChoiceProps) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const typed = text.trim();
  const take = (): void => {
    if (typed !== '' && !chosen.includes(typed)) onToggle(typed);
    setText('');
  };
  const add = (): void => {
    take();
    field.current?.focus();
  };
  /** Takes the typed text when a person goes on to another criterion or to the buttons, but not to a choice beside the field. */
  const leave = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    const around = field.current?.closest('.criterion');
    if (!(to instanceof Node && around?.contains(to))) take();
  };
  return (
    <label class="field">
      <span class="label">{label}: type one and press Enter</span>
      <span class="with-button">
        <input
          ref={field}
          autoComplete="off"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // The form would take the key, and make a paid request.
            event.preventDefault();
            add();
          }}
        />
        <Button off={typed === ''} onClick={add}>
          Add
        </Button>
      </span>
    </label>
  );
}
