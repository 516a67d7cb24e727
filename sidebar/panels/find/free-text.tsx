/** Values that a person types, as there is no list of them. */
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../parts/button';
import type { ValueChoiceProps } from './value-props';

export function FreeText({ criterion: { label }, chosen, onToggle }: ValueChoiceProps) {
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
  /** Who goes on to another criterion or to the buttons has meant what was typed; a choice beside the field is still to come. */
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
            // Not the form's: that would buy.
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
