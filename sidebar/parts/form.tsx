/** Forms, and their end, which stays in sight wherever the page is scrolled. */
import type { ComponentChildren } from 'preact';
import type { ScriptError } from '../script/failures';
import { usePress } from '../state/use-press';
import { Failure } from './failure';
import { Notice } from './notice';
import { Status } from './status';
import { SubmitContext } from './submit-context';

interface FormFooterProps {
  /** What changed since it was shown; nothing is sent before the person has seen it. */
  readonly changed: string | false;
  readonly error: ScriptError | undefined;
  readonly retry?: (() => void) | undefined;
  readonly summary: string;
  /** The buttons. */
  readonly children: ComponentChildren;
}

/** Shows what changed in between, a summary, and the buttons. */
export function FormFooter({ changed, error, retry, summary, children }: FormFooterProps) {
  return (
    <div class="footer">
      {changed && !error && (
        <Notice kind="warning" live>
          {changed}
        </Notice>
      )}
      {error && <Failure error={error} retry={retry} />}
      <Status class="summary" text={summary} />
      <div class="buttons">{children}</div>
    </div>
  );
}

interface FormProps {
  readonly onSubmit: () => void;
  /** Whether it takes the whole panel, with its buttons at the bottom. */
  readonly whole?: boolean;
  readonly children: ComponentChildren;
}

/** A form whose fields show their own errors instead of the browser's. */
export function Form({ onSubmit, whole = false, children }: FormProps) {
  const { isOpen, press } = usePress();
  return (
    <form
      class={whole ? 'set-up' : undefined}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        press(onSubmit);
      }}
    >
      <SubmitContext.Provider value={isOpen}>{children}</SubmitContext.Provider>
    </form>
  );
}
