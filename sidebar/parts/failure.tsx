/** A failed call as a sentence, with the next step. */
import { useEffect, useRef } from 'preact/hooks';
import type { ScriptError } from '../script/failures';
import { sentenceHere } from '../text/errors';
import { Button } from './button';
import { Notice } from './notice';

interface FailureProps {
  readonly error: ScriptError;
  readonly retry?: (() => void) | undefined;
}

/** Shows the error. With `retry` there is a button, and a lost connection is retried when it is back. */
export function Failure({ error, retry }: FailureProps) {
  const latest = useRef(retry);
  latest.current = retry;
  const { code } = error;
  useEffect(() => {
    if (code !== 'offline') return undefined;
    const again = (): void => latest.current?.();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [code]);
  return (
    <Notice kind="error" live actions={retry && <Button onClick={retry}>Try again</Button>}>
      {sentenceHere(error)}
      {error.authorizeAt?.startsWith('https:') && (
        <p>
          <a href={error.authorizeAt} target="_blank" rel="noreferrer">
            Authorize again
          </a>
        </p>
      )}
      {error.detail && code !== 'offline' && (
        <details class="detail">
          <summary>Details</summary>
          <p>{error.detail}</p>
        </details>
      )}
    </Notice>
  );
}
