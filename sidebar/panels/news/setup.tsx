/** The setup of account signals: which rows, which events, since when, and what it costs at most. */
import { useState } from 'preact/hooks';
import {
  COMPANY_SIGNAL_TYPES,
  type CompanySignalType,
  MOST_RESULTS,
  SIGNAL_GROUPS,
  SIGNAL_LABELS,
} from '../../../src/core/signals/types';
import type { NewsOptions, NewsSetup } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { described, Field, NumberField, Select } from '../../parts/fields';
import { Form, FormFooter } from '../../parts/form';
import { Notice } from '../../parts/notice';
import { Tick } from '../../parts/tick';
import { Tip } from '../../parts/tip';
import { rpc } from '../../script/rpc';
import type { NewsPanel } from '../../state/panel';
import { useAction } from '../../state/use-action';
import { useAnswer, useUnchanged } from '../../state/use-answer';
import { sentenceHere } from '../../text/errors';
import { leftText, upTo } from '../../text/fill-labels';
import { wholeNumber } from '../../text/limit';
import { companies, notAskedLines } from '../../text/news-labels';
import { count, credits, number } from '../../text/numbers';

const CAP_ID = 'news-cap';
const SINCE_ID = 'news-since';
const RESULTS_ID = 'news-results';
/** The list depends on the active tab and the selection, which may change. */
const LOOK_EVERY_MS = 60_000;
const SETTLE_MS = 250;

const GROUPS = SIGNAL_GROUPS.filter(({ kind }) => kind === 'company').map(({ label, types }) => ({
  label,
  types: COMPANY_SIGNAL_TYPES.filter((type) => types.includes(type)),
}));

export function NewsSetupView({ panel }: { readonly panel: NewsPanel }) {
  const [edited, setEdited] = useState<Partial<NewsOptions>>({});
  const question = useAnswer(JSON.stringify(edited), () => rpc.newsSetup(edited), {
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
  const change = (part: Partial<NewsOptions>): void => setEdited((before) => ({ ...before, ...part }));
  const most = setup.lookUp + setup.check;
  const cap = wholeNumber(typedCap ?? String(most));
  const isChosen = options.types.length > 0;
  const starts = current && isChosen && setup.refusal === undefined;
  const start = async (): Promise<void> => {
    if (cap === undefined) document.getElementById(CAP_ID)?.focus();
    if (cap === undefined || !starts) return;
    await starting.run(async () => {
      const confirmed = await confirm();
      if (confirmed) await panel.checking.start(confirmed.options, cap);
    });
  };
  const balance = setup.balance ?? 0;
  return (
    <Form whole onSubmit={() => void start()}>
      <p class="lead">{setup.tab}</p>
      <Rows setup={setup} options={options} onChange={change} />
      <Groups panel={panel} options={options} onChange={change} />
      <Field id={SINCE_ID} label="Since">
        <input
          {...described({ id: SINCE_ID })}
          type="date"
          value={options.since}
          onInput={(event) => {
            const since = event.currentTarget.value;
            if (since !== '') change({ since });
          }}
        />
      </Field>
      {setup.checkedBefore > 0 && (
        <Tick on={options.newer} onChange={(newer) => change({ newer })}>
          Look for newer events at {companies(setup.checkedBefore)} checked before
        </Tick>
      )}
      {(setup.lost > 0 || options.repeatLost) && (
        <Tick on={options.repeatLost} onChange={(repeatLost) => change({ repeatLost })}>
          Ask again about {companies(setup.lost)} whose answer was lost; may be charged twice
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
        <Types options={options} onChange={change} />
        <Select
          id={RESULTS_ID}
          label="Events of each type"
          value={String(options.results)}
          options={Array.from({ length: MOST_RESULTS }, (_, index) => [
            String(index + 1),
            index === 0 ? 'The newest' : `Up to ${index + 1}`,
          ])}
          onChange={(value) => change({ results: Number(value) })}
        />
        <NumberField
          id={CAP_ID}
          label="Credit limit"
          value={typedCap ?? String(most)}
          error={cap === undefined ? 'Type a whole number of credits.' : undefined}
          hint={
            <>
              Stops at this limit.
              <Tip about="the credit limit">
                Lusha charges each event that it finds. A lower limit sends smaller requests, so that it is
                never exceeded.
              </Tip>
            </>
          }
          onInput={setTypedCap}
        />
      </details>
      <FormFooter
        changed={changed && 'The sheet or the price changed. Check it, then press the button again.'}
        error={starting.error ?? panel.checking.error ?? error}
        retry={error ? ask : undefined}
        summary={summaryOf(setup, current, isChosen, cap ?? 0)}
      >
        <Button
          kind="primary"
          submit
          off={!starts}
          busy={starting.busy ? 'Starting…' : undefined}
          price={setup.refusal || !isChosen ? undefined : upTo(cap ?? most)}
        >
          Check {companies(setup.companies)}
        </Button>
      </FormFooter>
    </Form>
  );
}

interface PartProps {
  readonly options: Required<NewsOptions>;
  readonly onChange: (part: Partial<NewsOptions>) => void;
}

function Rows({ setup: { choices }, options, onChange }: PartProps & { readonly setup: NewsSetup }) {
  const rows: readonly (readonly [NewsOptions['rows'], string])[] = [
    ['all', `All ${count(choices.all, 'row')}`],
    ['selection', `Selected rows: ${number(choices.selection)}`],
    ...(choices.visible > 0 || options.rows === 'visible'
      ? [['visible', `Visible rows: ${number(choices.visible)}`] as const]
      : []),
  ];
  return (
    <Select
      id="news-rows"
      label="Rows"
      value={options.rows}
      options={rows}
      onChange={(value) => onChange({ rows: value as NewsOptions['rows'] })}
    />
  );
}

/** Offers the groups of events, each with what it costs at most for one company. */
function Groups({ panel, options: { types, results }, onChange }: PartProps & { readonly panel: NewsPanel }) {
  const price = panel.view.prices.signalCompany;
  return (
    <fieldset class="ticks">
      <legend class="label">What happened, at each company</legend>
      {GROUPS.map((group) => {
        const chosen = group.types.filter((type) => types.includes(type));
        const priced = chosen.length > 0 ? chosen : group.types;
        return (
          <Tick
            key={group.label}
            on={chosen.length > 0}
            price={`up to ${credits(priced.length * results * price)}`}
            onChange={(on) => onChange({ types: withTypes(types, group.types, on) })}
          >
            {group.label}
            {chosen.length > 0 && chosen.length < group.types.length && ` (${chosen.length})`}
          </Tick>
        );
      })}
    </fieldset>
  );
}

/** Offers the types of the chosen groups that have several. */
function Types({ options: { types }, onChange }: PartProps) {
  const several = GROUPS.filter(
    (group) => group.types.length > 1 && group.types.some((type) => types.includes(type)),
  );
  return (
    <>
      {several.map((group) => (
        <fieldset key={group.label} class="ticks">
          <legend class="label">{group.label}</legend>
          {group.types.map((type) => (
            <Tick
              key={type}
              on={types.includes(type)}
              onChange={(on) => onChange({ types: withTypes(types, [type], on) })}
            >
              {SIGNAL_LABELS[type]}
            </Tick>
          ))}
        </fieldset>
      ))}
    </>
  );
}

/** Returns the types with these, or without them, in the order of the catalogue. */
function withTypes(
  types: readonly CompanySignalType[],
  some: readonly CompanySignalType[],
  on: boolean,
): readonly CompanySignalType[] {
  return COMPANY_SIGNAL_TYPES.filter((type) => (some.includes(type) ? on : types.includes(type)));
}

/** Says which companies are looked up first, and which rows are left out. */
function Asked({ setup }: { readonly setup: NewsSetup }) {
  const { toLookUp, lookUp } = setup;
  return (
    <ul class="plain-list">
      {toLookUp > 0 && (
        <li>
          {companies(toLookUp)} looked up first: {upTo(lookUp)}
          <Tip about="looking up">
            Lusha tells events by its own ID. Rows with a Lusha company ID, and companies this file knows,
            need no lookup.
          </Tip>
        </li>
      )}
      {notAskedLines(setup).map((line) => (
        <li key={line} class="quiet">
          {line}
        </li>
      ))}
    </ul>
  );
}

/** Returns what is asked, and what that costs. */
function essence({ options, companies: all, toLookUp, lookUp, check, refusal }: NewsSetup): unknown {
  return [options, all, toLookUp, lookUp, check, refusal];
}

function summaryOf(setup: NewsSetup, current: boolean, isChosen: boolean, cap: number): string {
  if (!current) return 'Reading the sheet…';
  if (setup.refusal) return 'Not possible yet. See the note above.';
  if (!isChosen) return 'Choose what to look for.';
  if (setup.asked === 0) return 'Everything is known. Only the columns are written.';
  const left = leftText(setup.balance, cap);
  return ['Only events that Lusha finds are charged.', left].filter(Boolean).join(' ');
}
