/** The fictional key that the panel asks for, ready to copy. */
import { useState } from 'preact/hooks';

export function CopyKey({ value }: { readonly value: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  return (
    <div class="key">
      <span class="key-label">Made-up key</span>
      <code data-testid="key" data-value={value}>
        {value}
      </code>
      <button type="button" class="tool" onClick={() => void copy()}>
        {copied ? 'Copied' : 'Copy'}
      </button>
    </div>
  );
}
