/** Buttons. A busy one keeps the focus and shows what it does. One that asks the script shows it at once and counts once. */
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { usePress } from '../state/use-press';
import { SubmitContext } from './submit-context';

interface ButtonProps {
  readonly kind?: 'primary' | 'secondary' | 'plain';
  /** The label while it works; the button is busy while this is given. */
  readonly busy?: string | undefined;
  /** It cannot be used now. It stays reachable, so that nobody loses the focus. */
  readonly off?: boolean;
  readonly id?: string;
  readonly submit?: boolean;
  readonly onClick?: () => void;
  readonly describedBy?: string | undefined;
  /** What it is about, for screen readers: the rows of which line it shows. */
  readonly about?: string;
  readonly expanded?: boolean;
  /** What pressing it costs, as a second line. */
  readonly price?: string | undefined;
  /** Whether it takes something away; its text is red. */
  readonly destructive?: boolean;
  readonly children: ComponentChildren;
}

export function Button(props: ButtonProps) {
  const { kind = 'secondary', busy, off = false, submit = false, price, about, onClick, children } = props;
  const own = usePress();
  const isSubmitting = useContext(SubmitContext);
  const isPressed = busy !== undefined || own.isOpen || (submit && isSubmitting);
  const idle = isPressed || off;
  return (
    <button
      type={submit ? 'submit' : 'button'}
      class={`button ${kind}${price === undefined ? '' : ' priced'}${props.destructive ? ' destructive' : ''}`}
      id={props.id}
      aria-disabled={idle ? 'true' : undefined}
      aria-describedby={props.describedBy}
      aria-expanded={props.expanded}
      onClick={(event) => {
        if (idle) event.preventDefault();
        else if (onClick) own.press(onClick);
      }}
    >
      {isPressed && <span class="spinner" aria-hidden="true" />}
      {price === undefined ? (
        (busy ?? children)
      ) : (
        <span class="lines-of-button">
          <span>{busy ?? children}</span>
          <span class="price-line">{price}</span>
        </span>
      )}
      {about !== undefined && <span class="unseen"> {about}</span>}
    </button>
  );
}
