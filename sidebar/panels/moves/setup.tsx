/** The setup of a check of who changed jobs: which rows, since when, and what it costs at most. */
import { useState } from 'preact/hooks';
import type { MovesOptions, MovesSetup } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { described, Field, NumberField, Select } from '../../parts/fields';
import { Form, FormFooter } from '../../parts/form';
import { Notice } from '../../parts/notice';
import { Tick } from '../../parts/tick';
import { Tip } from '../../parts/tip';
import { type MovesSetupState, movesEssence, useMovesSetup } from '../../state/moves-setup';
import type { MovesPanel } from '../../state/panel';
import { useAction } from '../../state/use-action';
import { useUnchanged } from '../../state/use-answer';
import { sentenceHere } from '../../text/errors';
import { leftText, upTo } from '../../text/fill-labels';
import { wholeNumber } from '../../text/limit';
import { dayText, likelyText, notAskedLines } from '../../text/moves-labels';
import { count, credits, number, people } from '../../text/numbers';

const CAP_ID = 'moves-cap';
const SINCE_ID = 'moves-since';
/** The choice of a day of one's own. */
const OWN_DAY = 'day';

export function CheckSetup({ panel }: { readonly panel: MovesPanel }) {
  const question = useMovesSetup();
  const { answer: setup, options, error, ask } = question;
  if (setup && options)
    return <SetupForm panel={panel} question={question} setup={setup} options={options} />;
  if (error) return <Failure error={error} retry={ask} />;
  return (
    <p class="quiet" role="status">
      Reading the sheet…
    </p>
  );
}

interface SetupProps {
  readonly panel: MovesPanel;
  readonly question: MovesSetupState;
  readonly setup: MovesSetup;
  readonly options: Required<MovesOptions>;
}

function SetupForm({ panel, question, setup, options }: SetupProps) {
  const { checking } = panel;
  const { error, current, change } = question;
  const { changed, confirm } = useUnchanged(question, movesEssence);
  const [typedCap, setTypedCap] = useState<string>();
  const starting = useAction();
  const most = setup.lookUp.credits + setup.check.credits;
  const capText = typedCap ?? String(most);
  const cap = wholeNumber(capText);
  const starts = current && setup.refusal === undefined;
  const start = async (): Promise<void> => {
    if (cap === undefined) document.getElementById(CAP_ID)?.focus();
    if (cap === undefined || !starts) return;
    await starting.run(async () => {
      const confirmed = await confirm();
      if (confirmed) await checking.start(confirmed.options, cap);
    });
  };
  const balance = setup.balance ?? 0;
  return (
    <Form whole onSubmit={() => void start()}>
      <p class="lead">{setup.tab}</p>
      <Rows setup={setup} options={options} onChange={change} />
      <Since panel={panel} setup={setup} options={options} onChange={change} />
      <Tick on={options.promotions} onChange={(promotions) => change({ promotions })} price="1 credit each">
        Promotions too
      </Tick>
      {(setup.lost > 0 || options.repeatLost) && (
        <Tick on={options.repeatLost} onChange={(repeatLost) => change({ repeatLost })}>
          Ask again about {people(setup.lost)} whose answer was lost; may be charged twice
        </Tick>
      )}
      <Asked setup={setup} />
      {setup.refusal && (
        <Notice kind="warning" live>
          {sentenceHere(setup.refusal)}
        </Notice>
      )}
      {setup.balance !== undefined && cap !== undefined && cap > balance && (
        <Notice kind="warning">
          Your account has {credits(balance)}. The check stops when they are used up.
        </Notice>
      )}
      <details class="options" open={cap === undefined}>
        <summary>More options</summary>
        <NumberField
          id={CAP_ID}
          label="Credit limit"
          value={capText}
          error={cap === undefined ? 'Type a whole number of credits.' : undefined}
          hint={
            <>
              Stops at this limit.
              <Tip about="the credit limit">
                Lusha charges each change that it finds. A lower limit sends smaller requests, so that it is
                never exceeded.
              </Tip>
            </>
          }
          onInput={setTypedCap}
        />
      </details>
      <FormFooter
        changed={changed && 'The sheet or the price changed. Check it, then press the button again.'}
        error={starting.error ?? checking.error ?? error}
        retry={error ? question.ask : undefined}
        summary={summaryOf(setup, current, cap ?? 0)}
      >
        <Button
          kind="primary"
          submit
          off={!starts}
          busy={starting.busy ? 'Starting…' : undefined}
          price={setup.refusal ? undefined : upTo(cap ?? most)}
        >
          Check {people(setup.people)}
        </Button>
      </FormFooter>
    </Form>
  );
}

interface PartProps {
  readonly setup: MovesSetup;
  readonly options: Required<MovesOptions>;
  readonly onChange: (part: Partial<MovesOptions>) => void;
}

function Rows({ setup: { choices }, options, onChange }: PartProps) {
  const rows: readonly (readonly [MovesOptions['rows'], string])[] = [
    ['all', `All ${count(choices.all, 'row')}`],
    ['selection', `Selected rows: ${number(choices.selection)}`],
    ...(choices.visible > 0 || options.rows === 'visible'
      ? [['visible', `Visible rows: ${number(choices.visible)}`] as const]
      : []),
  ];
  return (
    <Select
      id="moves-rows"
      label="Rows"
      value={options.rows}
      options={rows}
      onChange={(value) => onChange({ rows: value as MovesOptions['rows'] })}
    />
  );
}

/** Asks since when: since the last check, or since a day. */
function Since({ panel, setup, options, onChange }: PartProps & { readonly panel: MovesPanel }) {
  const { lastChecked } = setup;
  const [ownDay, setOwnDay] = useState(lastChecked ?? '');
  const isLast = options.since === 'last';
  const dayField = (
    <Field id={SINCE_ID} label={lastChecked === undefined ? 'Since' : 'Day'}>
      <input
        {...described({ id: SINCE_ID })}
        type="date"
        value={isLast ? ownDay : options.since}
        onInput={(event) => {
          const day = event.currentTarget.value;
          setOwnDay(day);
          if (day !== '') onChange({ since: day });
        }}
      />
    </Field>
  );
  if (lastChecked === undefined) return dayField;
  return (
    <>
      <Select
        id="moves-since-choice"
        label="Since"
        value={isLast ? 'last' : OWN_DAY}
        options={[
          ['last', `Last check, ${dayText(lastChecked, panel.now)}`],
          [OWN_DAY, 'A date'],
        ]}
        onChange={(value) => onChange({ since: value === 'last' ? 'last' : ownDay })}
      />
      {!isLast && dayField}
    </>
  );
}

/** Says who is asked about, who is looked up first, and which rows are left out. */
function Asked({ setup }: { readonly setup: MovesSetup }) {
  const { toLookUp, lookUp } = setup;
  const lines = notAskedLines(setup);
  return (
    <ul class="plain-list">
      {toLookUp > 0 && (
        <li>
          {people(toLookUp)} looked up first: {upTo(lookUp.credits)}
          <Tip about="looking up">
            Lusha tells job changes by its own ID. Rows with a Lusha ID, and people this file knows, need no
            lookup.
          </Tip>
        </li>
      )}
      {lines.map((line) => (
        <li key={line} class="quiet">
          {line}
        </li>
      ))}
    </ul>
  );
}

function summaryOf(setup: MovesSetup, current: boolean, cap: number): string {
  if (!current) return 'Reading the sheet…';
  if (setup.refusal) return 'Not possible yet. See the note above.';
  // The sentence takes the whole line.
  if (!setup.lastTime) return likelyText(setup);
  return [likelyText(setup), leftText(setup.balance, cap)].filter(Boolean).join(' · ');
}
