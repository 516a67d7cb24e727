/** A field for the name to save something under, shown in place of a button. It takes the focus when it opens. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Action } from '../state/use-action';
import { Button } from './button';
import { Failure } from './failure';
import { described, Field } from './fields';

interface NameFieldProps {
  readonly id: string;
  readonly label: string;
  /** The name to begin with. */
  readonly first?: string;
  readonly longest: number;
  readonly hint?: string;
  readonly yes: string;
  readonly saving: Action;
  readonly onYes: (name: string) => void;
  readonly onNo: () => void;
}

export function NameField(props: NameFieldProps) {
  const { id, label, first = '', longest, hint, yes, saving, onYes, onNo } = props;
  const [text, setText] = useState(first);
  const [wrong, setWrong] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // A layout effect, because the first key press is meant for the field.
  useLayoutEffect(() => input.current?.select(), []);
  const send = (): void => {
    const name = text.trim();
    setWrong(name === '');
    if (name === '') input.current?.focus();
    else onYes(name);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !saving.busy) onNo();
    if (event.key !== 'Enter') return;
    // Enter would send the form around it, and that looks records up.
    event.preventDefault();
    send();
  };
  const field = { id, label, hint, error: wrong ? 'Type a name.' : undefined };
  return (
    <>
      <Field {...field}>
        <input
          {...described(field)}
          ref={input}
          value={text}
          maxLength={longest}
          autoComplete="off"
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={press}
        />
      </Field>
      <div class="buttons">
        <Button busy={saving.busy ? 'Saving…' : undefined} onClick={send}>
          {yes}
        </Button>
        <Button off={saving.busy} onClick={onNo}>
          Cancel
        </Button>
      </div>
      {saving.error && <Failure error={saving.error} />}
    </>
  );
}
