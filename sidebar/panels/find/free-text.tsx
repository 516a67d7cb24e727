/** Values that a person types, as there is no list of them. */
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../parts/button';
import type { ValueChoiceProps } from './value-choice';

export function FreeText({ criterion: { label }, chosen, onToggle }: ValueChoiceProps) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const typed = text.trim();
  const add = (): void => {
    if (typed !== '' && !chosen.includes(typed)) onToggle(typed);
    setText('');
    field.current?.focus();
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
