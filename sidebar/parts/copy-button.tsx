/** The button that copies a text. Where the browser refuses the clipboard, the text is selected. */
import { useState } from 'preact/hooks';
import { Button } from './button';

interface CopyButtonProps {
  readonly text: string;
  readonly kind?: 'plain' | 'secondary';
  /** Selects the text on the page. */
  readonly select: () => void;
}

export function CopyButton({ text, kind = 'secondary', select }: CopyButtonProps) {
  const [result, setResult] = useState('');
  const copy = async (): Promise<void> => {
    setResult((await copied(text, select)) ? 'Copied.' : 'Selected: press Ctrl+C or ⌘C to copy.');
  };
  return (
    <>
      <Button kind={kind} onClick={copy}>
        Copy
      </Button>
      <span class="quiet" role="status">
        {result}
      </span>
    </>
  );
}

async function copied(text: string, select: () => void): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    select();
    return document.execCommand('copy');
  }
}
