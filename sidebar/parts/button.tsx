/** Buttons. A busy one keeps the focus and shows what it does. */
import type { ComponentChildren } from 'preact';

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
  readonly expanded?: boolean;
  readonly children: ComponentChildren;
}

export function Button(props: ButtonProps) {
  const { kind = 'secondary', busy, off = false, submit = false, onClick, children } = props;
  const idle = busy !== undefined || off;
  return (
    <button
      type={submit ? 'submit' : 'button'}
      class={`button ${kind}`}
      id={props.id}
      aria-disabled={idle ? 'true' : undefined}
      aria-describedby={props.describedBy}
      aria-expanded={props.expanded}
      onClick={(event) => {
        if (idle) event.preventDefault();
        else onClick?.();
      }}
    >
      {busy !== undefined && <span class="spinner" aria-hidden="true" />}
      {busy ?? children}
    </button>
  );
}
