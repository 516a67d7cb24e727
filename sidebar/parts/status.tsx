/** A text that screen readers announce when it changes, but all of a page together no more often than every 3 s. */
import { useLayoutEffect, useRef } from 'preact/hooks';

/** How long the page is silent after it has announced something. */
const SILENT_MS = 3_000;
/** When the page may announce something again, in epoch ms. */
let silentUntil = 0;

interface StatusProps {
  readonly text: string;
  readonly id?: string;
  readonly class?: string;
}

/**
 * Shows the text at once. While the page is silent the element is no live region; when that is over, the text of that moment
 * is announced by putting it in once more.
 */
export function Status({ text, id, class: name }: StatusProps) {
  const place = useRef<HTMLParagraphElement>(null);
  const shown = useRef<string>();
  useLayoutEffect(() => {
    const element = place.current;
    if (!element || shown.current === text) return undefined;
    const announce = (): void => {
      silentUntil = Date.now() + SILENT_MS;
      element.setAttribute('aria-live', 'polite');
      element.textContent = text;
    };
    const isFirst = shown.current === undefined;
    shown.current = text;
    const wait = silentUntil - Date.now();
    if (isFirst || text === '') {
      // What is there from the start is read with the page.
      element.setAttribute('aria-live', 'off');
      element.textContent = text;
      return undefined;
    }
    if (wait <= 0) {
      announce();
      return undefined;
    }
    element.setAttribute('aria-live', 'off');
    element.textContent = text;
    const timer = setTimeout(announce, wait);
    return () => clearTimeout(timer);
  }, [text]);
  return <p ref={place} id={id} class={name} role="status" aria-live="off" />;
}
