/** After "Prepare for sharing": what was done, and the last steps that only the person can take. */
import { useEffect, useRef } from 'preact/hooks';
import type { Shared } from '../../src/rpc';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import { cells, formulas, peopleAndCompanies } from '../text/numbers';
import { HiddenParts } from './sharing-plan';

interface SharingDoneProps {
  readonly done: Shared;
  readonly onBack: () => void;
}

export function SharingDone({ done, onBack }: SharingDoneProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div tabIndex={-1} ref={box}>
      <Notice kind="good" live>
        {done.formulas > 0
          ? `${formulas(done.formulas)} became values (${cells(done.cells)}); `
          : 'No formula became values; '}
        {peopleAndCompanies(done.people, done.companies)} forgotten.
      </Notice>
      {done.staying > 0 && (
        <p>
          {formulas(done.staying)} stayed: loading, in error, or of unknown size. They show nothing bought
          once they calculate again.
        </p>
      )}
      <h2>Before you share</h2>
      <ul class="checklist">
        {done.hidden.length > 0 && (
          <li>
            Look at what is hidden:
            <HiddenParts parts={done.hidden} />
          </li>
        )}
        <li>
          Share a copy (<em>File &gt; Make a copy</em>): <em>File &gt; Version history</em> still holds
          earlier states.
        </li>
      </ul>
      <div class="buttons">
        <Button kind="primary" onClick={onBack}>
          Done
        </Button>
      </div>
    </div>
  );
}
