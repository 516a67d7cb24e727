/** A formula as code with a button that copies it. */
import { useRef } from 'preact/hooks';
import { CopyButton } from './copy-button';

export function CopyCode({ text }: { readonly text: string }) {
  const code = useRef<HTMLElement>(null);
  const select = (): void => {
    if (code.current) getSelection()?.selectAllChildren(code.current);
  };
  return (
    <div class="copy-code">
      <code class="block" ref={code}>
        {text}
      </code>
      <CopyButton kind="plain" text={text} select={select} />
    </div>
  );
}
