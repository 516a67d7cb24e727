/** What a run has brought, line by line; each line selects its rows in the sheet. */
import { useState } from 'preact/hooks';
import type { AfterRun, ResultLine, RunView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { UnsureCharge } from '../../parts/receipt-lines';
import { Tip } from '../../parts/tip';
import { rpc } from '../../script/rpc';
import { useAction } from '../../state/use-action';
import { rowsText } from '../../text/enrich-labels';
import { number } from '../../text/numbers';
import { chargedText, deliveredText } from '../../text/run-labels';

interface Line {
  readonly label: string;
  readonly rows: number;
  readonly line: ResultLine;
}

export function ResultLines({ run }: { readonly run: RunView }) {
  const showing = useAction();
  const [said, setSaid] = useState('');
  const [pressed, setPressed] = useState('');
  const show = async ({ label, line }: Line): Promise<void> => {
    setPressed(label);
    const shown = await showing.run(() => rpc.showRows(line));
    setPressed('');
    if (shown) setSaid(shownText(shown));
  };
  const lines = linesOf(run);
  if (lines.length === 0) return null;
  return (
    <>
      <table class="lines">
        <caption class="unseen">Rows by result</caption>
        <tbody>
          {lines.map((one) => (
            <tr key={one.label}>
              <th scope="row">{one.label}</th>
              <td class="figures">{number(one.rows)}</td>
              <td class="show">
                <Button
                  kind="plain"
                  about={one.label}
                  busy={pressed === one.label ? '…' : undefined}
                  off={showing.busy}
                  onClick={() => void show(one)}
                >
                  Show
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet" role="status">
        {said}
      </p>
      {showing.error && <Failure error={showing.error} />}
    </>
  );
}

function linesOf({ delivered, others, kind }: RunView): readonly Line[] {
  const brought = delivered.flatMap(({ what, rows }): Line[] =>
    rows > 0 ? [{ label: deliveredText(what, kind), rows, line: { by: 'delivered', what } }] : [],
  );
  const rest = others.map(
    ({ label, status, rows }): Line => ({ label, rows, line: { by: 'status', status } }),
  );
  return [...brought, ...rest];
}

function shownText({ rows, of }: { readonly rows: number; readonly of: number }): string {
  if (of === 0) return 'These rows are no longer in the sheet.';
  return rows < of ? `${number(rows)} of ${rowsText(of)} selected.` : `${rowsText(rows)} selected.`;
}

/** Shows what was charged, and for how many rows nothing was. */
export function Charges({ run, after }: { readonly run: RunView; readonly after: AfterRun | undefined }) {
  return (
    <section>
      <h2>Credits</h2>
      <p>{chargedText(run)}</p>
      <div class="with-tip">
        Not paid for: {rowsText(run.notPaid)}
        <Tip about="rows that were not paid for">Duplicates, already purchased, already in your list.</Tip>
      </div>
      {run.deleted > 0 && <p class="quiet">{rowsText(run.deleted)} deleted in the meantime.</p>}
      {after?.hiddenId !== undefined && <HiddenId letter={after.hiddenId} />}
      <UnsureCharge spent={run.spent} unsure={run.unsure} />
    </section>
  );
}

/** Shows the column of Lusha IDs again. */
function HiddenId({ letter }: { readonly letter: string }) {
  const showing = useAction();
  const [shown, setShown] = useState(false);
  const show = async (): Promise<void> => {
    await showing.run(async () => {
      await rpc.showIdColumn();
      setShown(true);
    });
  };
  return (
    <>
      <div class="line">
        <p role="status">
          Lusha ID is {shown ? 'shown' : 'hidden'} ({letter})
        </p>
        {!shown && (
          <Button
            kind="plain"
            about="the column of Lusha IDs"
            busy={showing.busy ? '…' : undefined}
            onClick={() => void show()}
          >
            Show
          </Button>
        )}
      </div>
      {showing.error && <Failure error={showing.error} />}
    </>
  );
}
