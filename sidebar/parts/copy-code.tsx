/** A formula as code with a button that copies it. Where the browser refuses the clipboard, it is selected. */
import { useRef, useState } from 'preact/hooks';
import { Button } from './button';

export function CopyCode({ text }: { readonly text: string }) {
  const code = useRef<HTMLElement>(null);
  const [result, setResult] = useState('');
  const copy = async (): Promise<void> => {
    setResult((await copied(text, code.current)) ? 'Copied.' : 'Selected: press Ctrl+C or ⌘C to copy.');
  };
  return (
    <div class="copy-code">
      <code class="block" ref={code}>
        {text}
      </code>
      <Button kind="plain" onClick={() => void copy()}>
        Copy
      </Button>
      <span class="quiet" role="status">
        {result}
      </span>
    </div>
  );
}

async function copied(text: string, code: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (code) getSelection()?.selectAllChildren(code);
    return document.execCommand('copy');
  }
}
