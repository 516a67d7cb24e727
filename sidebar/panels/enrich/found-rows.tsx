/** What is to be said about the rows: which cannot be looked up and why, and which are not paid for. */
import { useState } from 'preact/hooks';
import type { EnrichSetup } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { Icon } from '../../parts/icon';
import { WARNING } from '../../parts/icons';
import { Notice } from '../../parts/notice';
import { Tip } from '../../parts/tip';
import { rpc } from '../../script/rpc';
import { useAction } from '../../state/use-action';
import {
  allHaveText,
  filteredText,
  PAID_AGAIN,
  readText,
  rowsText,
  unusableText,
} from '../../text/enrich-labels';
import { sentenceHere } from '../../text/errors';
import { number } from '../../text/numbers';

interface FoundRowsProps {
  readonly setup: EnrichSetup;
  readonly onVisible: () => void;
  /** Called when the person wants values to be replaced. */
  readonly onReplace: () => void;
  /** Called when the sheet may have one more column. */
  readonly onMarked: () => void;
}

export function FoundRows({ setup, onVisible, onReplace, onMarked }: FoundRowsProps) {
  const { refusal, filtered, duplicates, alreadyBought, paidAgain = 0, unusable } = setup;
  const allHave = allHaveText(setup);
  const read = readText(setup);
  return (
    <>
      {allHave !== undefined ? (
        <Notice
          kind="info"
          live
          actions={
            <Button kind="plain" onClick={onReplace}>
              Replace them too
            </Button>
          }
        >
          {allHave}
        </Notice>
      ) : (
        refusal !== undefined && (
          <Notice kind="warning" live>
            {sentenceHere(refusal)}
          </Notice>
        )
      )}
      {filtered !== undefined && (
        <Notice kind="info" live>
          <p>{filteredText(setup)}</p>
          {setup.options.rows.by !== 'visible' && (
            <Button kind="plain" onClick={onVisible}>
              Only the visible rows
            </Button>
          )}
        </Notice>
      )}
      {unusable.map((group) => (
        <UnusableLine key={group.missing ?? ''} tabId={setup.tab.id} group={group} setup={setup} />
      ))}
      {duplicates > 0 && <Duplicates setup={setup} onMarked={onMarked} />}
      {alreadyBought > 0 && (
        <p class="fact">
          {setup.alreadyBoughtIsLeast ? 'At least ' : ''}
          {number(alreadyBought)} already purchased · 0 credits
        </p>
      )}
      {paidAgain > 0 && (
        <p class="fact">
          {number(paidAgain)} already purchased, charged again
          <Tip about="companies that are charged again">{PAID_AGAIN}</Tip>
        </p>
      )}
      {read !== undefined && (
        <p class="fact">
          {read.short}
          <Tip about="skipped rows and cells">{read.long}</Tip>
        </p>
      )}
    </>
  );
}

interface UnusableLineProps {
  readonly tabId: number;
  readonly group: EnrichSetup['unusable'][number];
  readonly setup: EnrichSetup;
}

/** Says why rows cannot be looked up, and selects the first of them in the sheet. */
function UnusableLine({ tabId, group, setup }: UnusableLineProps) {
  const showing = useAction();
  return (
    <>
      <div class="fact">
        <Icon shape={WARNING} size={16} />
        <span class="text">{unusableText(group, setup.options.kind)}</span>
        <Button
          kind="plain"
          busy={showing.busy ? 'Showing…' : undefined}
          onClick={() => void showing.run(() => rpc.showRow(tabId, group.first))}
        >
          Show me
        </Button>
      </div>
      {showing.error && <Failure error={showing.error} />}
    </>
  );
}

interface DuplicatesProps {
  readonly setup: EnrichSetup;
  readonly onMarked: () => void;
}

/** Says how many rows repeat another one, and marks them in a column of the sheet. */
function Duplicates({ setup, onMarked }: DuplicatesProps) {
  const [marked, setMarked] = useState<number>();
  const marking = useAction();
  const { duplicates } = setup;
  const mark = async (): Promise<void> => {
    const done = await marking.run(() => rpc.markRepeats(setup.options));
    if (!done) return;
    setMarked(done.rows);
    onMarked();
  };
  return (
    <>
      <div class="fact">
        <span class="text">
          {number(duplicates)} {duplicates === 1 ? 'duplicate' : 'duplicates'}, charged once
        </span>
        {marked === undefined && (
          <Button kind="plain" busy={marking.busy ? 'Flagging…' : undefined} onClick={() => void mark()}>
            Flag duplicates
          </Button>
        )}
      </div>
      <p class="result" role="status">
        {marked !== undefined && `${rowsText(marked)} flagged in the column “Lusha duplicates”.`}
      </p>
      {marking.error && <Failure error={marking.error} />}
    </>
  );
}
