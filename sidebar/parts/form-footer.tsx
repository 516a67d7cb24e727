/** The end of a form, in sight wherever the page is scrolled: what came in between, what is asked for, the buttons. */
import type { ComponentChildren } from 'preact';
import type { ScriptError } from '../script/failures';
import { Failure } from './failure';
import { Notice } from './notice';

interface FormFooterProps {
  /** What changed since it was shown; nothing is sent before the person has looked again. */
  readonly changed: string | false;
  readonly error: ScriptError | undefined;
  readonly retry?: (() => void) | undefined;
  readonly summary: string;
  /** The buttons. */
  readonly children: ComponentChildren;
}

export function FormFooter({ changed, error, retry, summary, children }: FormFooterProps) {
  return (
    <div class="footer">
      {changed && !error && (
        <Notice kind="warning" live>
          {changed}
        </Notice>
      )}
      {error && <Failure error={error} retry={retry} />}
      <p class="summary" role="status">
        {summary}
      </p>
      <div class="buttons">{children}</div>
    </div>
  );
}
