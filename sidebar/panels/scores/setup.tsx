/** The setup of scoring a list: what it has, which rows, and what it costs at most. */
import { useState } from 'preact/hooks';
import type { ScoresOptions, ScoresSetup } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { NumberField, Select } from '../../parts/fields';
import { Form, FormFooter } from '../../parts/form';
import { Notice } from '../../parts/notice';
import { Tick } from '../../parts/tick';
import { Tip } from '../../parts/tip';
import { rpc } from '../../script/rpc';
import type { ScoresPanel } from '../../state/panel';
import { useAction } from '../../state/use-action';
import { useAnswer, useUnchanged } from '../../state/use-answer';
import { sentenceHere } from '../../text/errors';
import { leftText, upTo } from '../../text/fill-labels';
import { wholeNumber } from '../../text/limit';
import { count, credits, number, records } from '../../text/numbers';
import { notScoredLines } from '../../text/scores-labels';
import { KindChoice } from '../kind-choice';
import { BestPhones } from './best-phones';

const CAP_ID = 'scores-cap';
/** The list depends on the active tab and the selection, which may change. */
const LOOK_EVERY_MS = 60_000;
const SETTLE_MS = 250;

export function ScoresSetupView({ panel }: { readonly panel: ScoresPanel }) {
  const [edited, setEdited] = useState<Partial<ScoresOptions>>({});
  const question = useAnswer(JSON.stringify(edited), () => rpc.scoresSetup(edited), {
    pauseMs: SETTLE_MS,
    firstPauseMs: 0,
    everyMs: LOOK_EVERY_MS,
  });
  const { answer: setup, error, ask, current } = question;
  const { changed, confirm } = useUnchanged(question, essence);
  const [typedCap, setTypedCap] = useState<string>();
  const starting = useAction();
  if (!setup) {
    if (error) return <Failure error={error} retry={ask} />;
    return (
      <p class="quiet" role="status">
        Reading the sheet…
      </p>
    );
  }
  const options = { ...setup.options, ...edited };
  const change = (part: Partial<ScoresOptions>): void => setEdited((before) => ({ ...before, ...part }));
  const most = setup.lookUp + setup.scoring;
  const cap = wholeNumber(typedCap ?? String(most));
  const starts = current && setup.refusal === undefined;
  const start = async (): Promise<void> => {
    if (cap === undefined) document.getElementById(CAP_ID)?.focus();
    if (cap === undefined || !starts) return;
    await starting.run(async () => {
      const confirmed = await confirm();
      if (confirmed) await panel.scoring.start(confirmed.options, cap);
    });
  };
  return (
    <>
      {options.kind === 'contact' && current && (
        <BestPhones tabId={setup.options.tabId} version={setup.tab} />
      )}
      <Form whole onSubmit={() => void start()}>
        <p class="lead">{setup.tab}</p>
        <KindChoice kind={options.kind} onChange={(kind) => change({ kind })} />
        <Rows setup={setup} options={options} onChange={change} />
        <p class="quiet">
          From 0 to 100, by what goes on there now, such as hiring or website visits.
          <Tip about="the signal score">
            Each person or company that Lusha scores is charged once, also with a score of 0. No score and no
            match are free.
          </Tip>
        </p>
        {(setup.lost > 0 || options.repeatLost) && (
          <Tick on={options.repeatLost} onChange={(repeatLost) => change({ repeatLost })}>
            Ask again about {records(options.kind, setup.lost)} whose answer was lost; may be charged twice
          </Tick>
        )}
        <Asked setup={setup} />
        <Notes setup={setup} cap={cap} />
        <details class="options" open={cap === undefined}>
          <summary>More options</summary>
          <NumberField
            id={CAP_ID}
            label="Credit limit"
            value={typedCap ?? String(most)}
            error={cap === undefined ? 'Type a whole number of credits.' : undefined}
            hint="Stops at this limit."
            onInput={setTypedCap}
          />
        </details>
        <FormFooter
          changed={changed && 'The sheet or the price changed. Check it, then press the button again.'}
          error={starting.error ?? panel.scoring.error ?? error}
          retry={error ? ask : undefined}
          summary={summaryOf(setup, current, cap ?? 0)}
        >
          <Button
            kind="primary"
            submit
            off={!starts}
            busy={starting.busy ? 'Starting…' : undefined}
            price={setup.refusal ? undefined : upTo(cap ?? most)}
          >
            Score {records(options.kind, setup.records)}
          </Button>
        </FormFooter>
      </Form>
    </>
  );
}

interface PartProps {
  readonly setup: ScoresSetup;
  readonly options: Required<ScoresOptions>;
  readonly onChange: (part: Partial<ScoresOptions>) => void;
}

function Rows({ setup: { choices }, options, onChange }: PartProps) {
  const rows: readonly (readonly [ScoresOptions['rows'], string])[] = [
    ['all', `All ${count(choices.all, 'row')}`],
    ['selection', `Selected rows: ${number(choices.selection)}`],
    ...(choices.visible > 0 || options.rows === 'visible'
      ? [['visible', `Visible rows: ${number(choices.visible)}`] as const]
      : []),
  ];
  return (
    <Select
      id="scores-rows"
      label="Rows"
      value={options.rows}
      options={rows}
      onChange={(value) => onChange({ rows: value as ScoresOptions['rows'] })}
    />
  );
}

/** Says who is looked up first, whose score is known, and which rows are left out. */
function Asked({ setup }: Pick<PartProps, 'setup'>) {
  const { options, toLookUp, lookUp, scoredBefore } = setup;
  return (
    <ul class="plain-list">
      {toLookUp > 0 && (
        <li>
          {records(options.kind, toLookUp)} looked up first: {upTo(lookUp)}
          <Tip about="looking up">Rows with a Lusha ID, and those that this file knows, need no lookup.</Tip>
        </li>
      )}
      {scoredBefore > 0 && <li>{number(scoredBefore)} scored before, not charged again</li>}
      {notScoredLines(setup).map((line) => (
        <li key={line} class="quiet">
          {line}
        </li>
      ))}
    </ul>
  );
}

function Notes({ setup, cap }: Pick<PartProps, 'setup'> & { readonly cap: number | undefined }) {
  const { refusal, balance } = setup;
  return (
    <>
      {refusal && (
        <Notice kind="warning" live>
          {sentenceHere(refusal)}
        </Notice>
      )}
      {balance !== undefined && cap !== undefined && cap > balance && (
        <Notice kind="warning">
          Your account has {credits(balance)}. Scoring stops when they are used up.
        </Notice>
      )}
    </>
  );
}

/** Returns what is asked, and what that costs. */
function essence({ options, records: all, toLookUp, lookUp, scoring, refusal }: ScoresSetup): unknown {
  return [options, all, toLookUp, lookUp, scoring, refusal];
}

function summaryOf(setup: ScoresSetup, current: boolean, cap: number): string {
  if (!current) return 'Reading the sheet…';
  if (setup.refusal) return 'Not possible yet. See the note above.';
  if (setup.asked === 0) return 'Everything is known. Only the columns are written.';
  return ['Only rows with a score are charged.', leftText(setup.balance, cap)].filter(Boolean).join(' · ');
}
