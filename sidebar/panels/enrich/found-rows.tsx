/** The rows of the list: how many there are, what identifies them, and which are not paid for. */
import { useState } from 'preact/hooks';
import type { EnrichSetup, Role } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { Notice } from '../../parts/notice';
import { rpc } from '../../script/rpc';
import { useAction } from '../../state/use-action';
import { blankCellsText, filteredText, leftOutText, questionText, rowsText } from '../../text/enrich-labels';
import { sentenceHere } from '../../text/errors';
import { count, number, records } from '../../text/numbers';

interface FoundRowsProps {
  readonly setup: EnrichSetup;
  readonly onTabInFront: () => void;
  readonly onVisible: () => void;
  /** Called when the person answers that a column has a role. */
  readonly onRole: (role: Role, column: number) => void;
  /** Called when the sheet may have one more column. */
  readonly onMarked: () => void;
}

export function FoundRows({ setup, onTabInFront, onVisible, onRole, onMarked }: FoundRowsProps) {
  const { rows, tab, headerRow, first, identifiedBy, unusable, duplicates, alreadyBought, refusal } = setup;
  const { kind } = setup.options;
  const { filtered } = setup;
  const isVisible = setup.options.rows.by === 'visible';
  const leftOut = leftOutText(setup);
  const blankCells = blankCellsText(setup);
  const bought = setup.alreadyBoughtIsLeast
    ? `At least ${number(alreadyBought)}`
    : records(kind, alreadyBought);
  return (
    <section>
      <div class="line">
        <h2>Rows</h2>
        <Button kind="plain" onClick={onTabInFront}>
          Use current tab
        </Button>
      </div>
      {refusal !== undefined && (
        <Notice kind="warning" live>
          {sentenceHere(refusal)}
        </Notice>
      )}
      {filtered !== undefined && (
        <Notice kind="info" live>
          <p>{filteredText(setup)}</p>
          {!isVisible && (
            <Button kind="plain" onClick={onVisible}>
              Only the visible rows
            </Button>
          )}
        </Notice>
      )}
      {(rows > 0 || refusal === undefined) && (
        <p>
          <span class="strong">{rowsText(rows)}</span> {pickedText(setup)} in {tab.name}
        </p>
      )}
      {first && rows > 0 && (
        <p class="quiet">
          Headers in row {number(headerRow)}. First is row {number(first.row)}: {first.text}
        </p>
      )}
      {identifiedBy.length > 0 && (
        <>
          <h3>Matched by</h3>
          <ul class="plain-list tight">
            {identifiedBy.map(({ by, rows: some }) => (
              <li class="line" key={by}>
                <span>{by.charAt(0).toUpperCase() + by.slice(1)}</span>
                <span class="figures">{rowsText(some)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {unusable.rows > 0 && (
        <Notice kind="warning">
          {rowsText(unusable.rows)} {unusable.rows === 1 ? 'is' : 'are'} not looked up
          {unusable.reason === undefined ? '.' : `: ${unusable.reason.replace(/\.$/, '')}.`}
        </Notice>
      )}
      {setup.questions.map((one) => (
        <Notice kind="warning" key={one.column}>
          <p>{questionText(one)}</p>
          <Button kind="plain" onClick={() => onRole(one.role, one.column)}>
            Yes, use it
          </Button>
        </Notice>
      ))}
      {leftOut !== undefined && <p class="quiet">{leftOut}</p>}
      {blankCells !== undefined && <p class="quiet">{blankCells}</p>}
      {duplicates > 0 && (
        <>
          <p class="quiet">
            {rowsText(duplicates)} {duplicates === 1 ? 'is a duplicate' : 'are duplicates'}, charged once.
          </p>
          <MarkRepeats setup={setup} onMarked={onMarked} />
        </>
      )}
      {alreadyBought > 0 && <p class="quiet">{bought} already purchased.</p>}
    </section>
  );
}

function pickedText({ options, rows }: EnrichSetup): string {
  switch (options.rows.by) {
    case 'missing':
      return rows === 1 ? 'still misses something' : 'still miss something';
    case 'selection':
      return 'selected';
    case 'visible':
      return 'visible';
    case 'failed':
      return 'that failed before';
    case 'older':
      return `checked ${count(options.rows.days, 'day')} ago or earlier`;
    case 'column':
      return 'picked by a column';
    default:
      return 'in all';
  }
}

interface MarkRepeatsProps {
  readonly setup: EnrichSetup;
  readonly onMarked: () => void;
}

/** Marks rows that repeat another one, in a column of the sheet. */
function MarkRepeats({ setup, onMarked }: MarkRepeatsProps) {
  const [marked, setMarked] = useState<number>();
  const marking = useAction();
  const mark = async (): Promise<void> => {
    const done = await marking.run(() => rpc.markRepeats(setup.options));
    if (!done) return;
    setMarked(done.rows);
    onMarked();
  };
  return (
    <>
      {marked === undefined && (
        <Button kind="plain" busy={marking.busy ? 'Marking…' : undefined} onClick={() => void mark()}>
          Flag duplicates
        </Button>
      )}
      <p class="result" role="status">
        {marked !== undefined &&
          `${rowsText(marked)} marked in the column “Lusha duplicates”. To leave them out, pick the rows where it is empty, under Options.`}
      </p>
      {marking.error && <Failure error={marking.error} />}
    </>
  );
}
