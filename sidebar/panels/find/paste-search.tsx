/** A field that reads a search from text, which may come from another file. */
import { useState } from 'preact/hooks';
import type { SearchDraft, SearchFromText } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { Notice } from '../../parts/notice';
import { rpc } from '../../script/rpc';
import { useAction } from '../../state/use-action';

interface PasteSearchProps {
  readonly onRead: (draft: SearchDraft) => void;
  /** Called with the part that was understood, where the rest was not. */
  readonly onPart: (draft: SearchDraft) => void;
}

export function PasteSearch({ onRead, onPart }: PasteSearchProps) {
  const [text, setText] = useState('');
  /** What was understood of a text, where the rest was not. */
  const [part, setPart] = useState<SearchFromText>();
  const reading = useAction();
  const read = async (): Promise<void> => {
    const parsed = await reading.run(() => rpc.findFromText(text));
    if (!parsed) return;
    const some = parsed.draft.criteria.length > 0;
    const all = some && parsed.problems.length === 0;
    setPart(all ? undefined : parsed);
    if (all) {
      setText('');
      onRead(parsed.draft);
    } else if (some) {
      onPart(parsed.draft);
    }
  };
  return (
    <details>
      <summary>Paste a search copied as text</summary>
      <label class="field">
        <span class="label">The text</span>
        <textarea
          rows={3}
          value={text}
          aria-describedby="paste-hint"
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p class="hint" id="paste-hint">
        Replaces the filters below. Uses no credits.
      </p>
      <div class="buttons">
        <Button
          off={text.trim() === ''}
          busy={reading.busy ? 'Reading…' : undefined}
          onClick={() => void read()}
        >
          Use this search
        </Button>
      </div>
      {reading.error && <Failure error={reading.error} />}
      {part && (
        <Notice kind="warning" live>
          {part.draft.criteria.length > 0
            ? 'Only part of it was understood. That part is in the form.'
            : 'This isn’t a search. Paste the text that “Copy as text” gave you.'}
          <ul class="checklist">
            {part.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
    </details>
  );
}
