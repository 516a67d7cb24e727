/** A question before something that cannot be undone or that delays work. It takes the focus when it opens. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './button';

interface ConfirmProps {
  readonly question: string;
  readonly children?: ComponentChildren;
  readonly yes: string;
  readonly no: string;
  readonly busy?: string | undefined;
  /** The answer that is advised: that button has the focus, and Enter presses it. */
  readonly advised?: 'no';
  readonly onYes: () => void;
  readonly onNo: () => void;
}

export function Confirm({ question, children, yes, no, busy, advised, onYes, onNo }: ConfirmProps) {
  const box = useRef<HTMLFieldSetElement>(null);
  // A layout effect, because the first key press is meant for the question.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it opens
  useLayoutEffect(() => {
    const button = advised && box.current?.querySelector('button');
    (button || box.current)?.focus();
  }, []);
  const noButton = (
    <Button kind={advised === 'no' ? 'primary' : 'secondary'} off={busy !== undefined} onClick={onNo}>
      {no}
    </Button>
  );
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
        {advised === 'no' && noButton}
        <Button kind={advised === 'no' ? 'secondary' : 'primary'} busy={busy} onClick={onYes}>
          {yes}
        </Button>
        {advised !== 'no' && noButton}
      </div>
    </fieldset>
  );
}
