/** A question in place, before something that cannot be taken back. Takes the focus when it opens. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './button';

interface ConfirmProps {
  readonly question: string;
  readonly children?: ComponentChildren;
  readonly yes: string;
  readonly no: string;
  readonly busy?: string | undefined;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

export function Confirm({ question, children, yes, no, busy, onYes, onNo }: ConfirmProps) {
  const box = useRef<HTMLFieldSetElement>(null);
  // Before anything can be pressed: the first key is meant for the question.
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    <fieldset
      class="confirm"
      tabIndex={-1}
      ref={box}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && busy === undefined) onNo();
      }}
    >
      <legend class="strong">{question}</legend>
      {children}
      <div class="buttons">
        <Button kind="primary" busy={busy} onClick={onYes}>
          {yes}
        </Button>
        <Button off={busy !== undefined} onClick={onNo}>
          {no}
        </Button>
      </div>
    </fieldset>
  );
}
