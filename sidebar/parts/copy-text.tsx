/** A text to copy. */
import { useRef } from 'preact/hooks';
import { CopyButton } from './copy-button';

interface CopyTextProps {
  readonly label: string;
  readonly text: string;
  readonly rows: number;
}

export function CopyText({ label, text, rows }: CopyTextProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const select = (): void => {
    area.current?.focus();
    area.current?.select();
  };
  return (
    <div class="copy-text">
      <label class="field">
        <span class="label">{label}</span>
        <textarea
          ref={area}
          rows={rows}
          readOnly
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <div class="buttons">
        <CopyButton text={text} select={select} />
      </div>
    </div>
  );
}
