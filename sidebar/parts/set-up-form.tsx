/** A form that fills the panel, with its buttons at the foot. */
import type { ComponentChildren } from 'preact';

interface SetUpFormProps {
  readonly onSubmit: () => void;
  readonly children: ComponentChildren;
}

export function SetUpForm({ onSubmit, children }: SetUpFormProps) {
  return (
    <form
      class="set-up"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
