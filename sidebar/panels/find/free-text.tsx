/** A field for values of a criterion that has no list. */
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
