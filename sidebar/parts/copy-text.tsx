/** A text to copy. Where the browser refuses the clipboard, the text is selected. */
import { useRef, useState } from 'preact/hooks';
import { Button } from './button';

interface CopyTextProps {
  readonly label: string;
  readonly text: string;
  readonly rows: number;
}

export function CopyText({ label, text, rows }: CopyTextProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [result, setResult] = useState('');
  const copy = async (): Promise<void> => {
    setResult((await copied(text, area.current)) ? 'Copied.' : 'Selected: press Ctrl+C or ⌘C to copy.');
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
        <Button onClick={copy}>Copy</Button>
        <span class="quiet" role="status">
          {result}
        </span>
      </div>
    </div>
  );
}

async function copied(text: string, area: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    area?.focus();
    area?.select();
    return document.execCommand('copy');
  }
}
