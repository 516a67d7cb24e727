/** The heading of a view, with the button back. The shell moves the focus to it when the view opens. */

/** Where the focus returns when a person stays after pressing the button. */
export const BACK_ID = 'back';

interface TitleProps {
  readonly text: string;
  readonly onBack?: () => void;
  /** For screen readers only. */
  readonly unseen?: boolean;
}

export function Title({ text, onBack, unseen = false }: TitleProps) {
  return (
    <div class={unseen ? 'unseen' : 'title'}>
      {onBack && (
        <button type="button" id={BACK_ID} class="back" aria-label="Back" onClick={onBack}>
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <path d="M12.5 4 6.5 10l6 6" />
          </svg>
        </button>
      )}
      <h1 tabIndex={-1}>{text}</h1>
    </div>
  );
}
