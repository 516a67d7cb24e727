/** The name of a search, asked for in place of the button. Takes the focus when it opens. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import type { Action } from '../../state/use-action';

/** The script cuts longer ones. */
const LONGEST_NAME = 60;
const ID = 'search-name';

interface NameFieldsProps {
  readonly label: string;
  readonly first: string;
  readonly hint?: string;
  readonly yes: string;
  readonly changing: Action;
  readonly onYes: (name: string) => void;
  readonly onNo: () => void;
}

export function NameFields({ label, first, hint, yes, changing, onYes, onNo }: NameFieldsProps) {
  const [text, setText] = useState(first);
  const [wrong, setWrong] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // Before anything can be pressed: the first key is meant for the field.
  useLayoutEffect(() => input.current?.select(), []);
  const send = (): void => {
    const name = text.trim();
    setWrong(name === '');
    if (name === '') input.current?.focus();
    else onYes(name);
  };
  return (
    <>
      <div class="field">
        <label class="label" for={ID}>
          {label}
        </label>
        <input
          id={ID}
          ref={input}
          value={text}
          maxLength={LONGEST_NAME}
          autoComplete="off"
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={
            [wrong && `${ID}-error`, hint && `${ID}-hint`].filter(Boolean).join(' ') || undefined
          }
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !changing.busy) onNo();
            if (event.key !== 'Enter') return;
            // Enter would send the form around it, and that looks for people.
            event.preventDefault();
            send();
          }}
        />
        {wrong && (
          <p class="field-error" id={`${ID}-error`} role="alert">
            Type a name.
          </p>
        )}
        {hint && (
          <p class="hint" id={`${ID}-hint`}>
            {hint}
          </p>
        )}
      </div>
      <div class="buttons">
        <Button busy={changing.busy ? 'Saving…' : undefined} onClick={send}>
          {yes}
        </Button>
        <Button off={changing.busy} onClick={onNo}>
          Cancel
        </Button>
      </div>
      {changing.error && <Failure error={changing.error} />}
    </>
  );
}
