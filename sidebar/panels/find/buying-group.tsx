/** Buying groups: the way to them from the search, whose they are, how many people of each company, and what that costs. */
import { useEffect, useState } from 'preact/hooks';
import { BUYING_ROLES, roleLabel } from '../../../src/core/buying-group';
import type { CompanyCells, GroupOptions, GroupSetup } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { Form, FormFooter } from '../../parts/form';
import { Icon } from '../../parts/icon';
import { BUYING_GROUP, FORWARD } from '../../parts/icons';
import { Notice } from '../../parts/notice';
import { Tick } from '../../parts/tick';
import { Tip } from '../../parts/tip';
import { type GroupSetupState, groupEssence, useGroupSetup } from '../../state/buying-group';
import type { SearchPanel } from '../../state/panel';
import { companyCells } from '../../state/search-draft';
import { useAction } from '../../state/use-action';
import { useUnchanged } from '../../state/use-answer';
import { sentenceHere } from '../../text/errors';
import { groupNotes, laterPrices, leftText, upTo } from '../../text/fill-labels';
import { wholeNumber } from '../../text/limit';
import { companies, number } from '../../text/numbers';
import { FillNotice } from '../fill/notice';
import {
  Balance,
  CAP_ID,
  CreditLimit,
  FillColumns,
  OnlyNew,
  PlacedNumber,
  placeIn,
} from '../fill/setup-fields';

const ENTRY_ID = 'open-group';
const EACH_ID = 'group-each';

interface GroupProps {
  readonly panel: SearchPanel;
}

/** The way from the search to the buying groups. */
export function GroupEntry({ panel: { grouping } }: GroupProps) {
  return (
    <button type="button" class="card" id={ENTRY_ID} onClick={() => grouping.setOpen(true)}>
      <Icon shape={BUYING_GROUP} size={24} />
      <span class="text">
        <span class="name">Buying group</span>
        <span class="quiet">Who decides at companies in your sheet</span>
      </span>
      <Icon shape={FORWARD} />
    </button>
  );
}

/** The screen of buying groups. It takes the companies of the selected cells when it opens. */
export function GroupPanel({ panel }: GroupProps) {
  const { at, take, taking } = panel.grouping;
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken once, when the screen opens
  useEffect(() => {
    if (!at) void take();
  }, []);
  return (
    <>
      <FillNotice panel={panel} another={at !== undefined} />
      <Companies panel={panel} />
      {taking.error && <Failure error={taking.error} />}
      {at && <Setup key={`${at.tabId} ${at.area}`} panel={panel} at={at} />}
    </>
  );
}

/** The companies whose groups are found, and the way to others. */
function Companies({ panel: { grouping, say } }: GroupProps) {
  const { at, take, taking } = grouping;
  const again = async (): Promise<void> => {
    const taken = await take();
    if (taken) say(companyCells(taken));
  };
  return (
    <div class="field">
      <p class="label">Companies</p>
      {at ? <p>{companyCells(at)}</p> : <p>Select cells with company domains or names in the sheet.</p>}
      <div class="buttons">
        <Button
          kind={at ? 'plain' : 'primary'}
          busy={taking.busy ? 'Reading the cells…' : undefined}
          onClick={() => void again()}
        >
          {at ? 'Use other selected cells' : 'Use selected cells'}
        </Button>
      </div>
    </div>
  );
}

interface SetupProps extends GroupProps {
  readonly at: CompanyCells;
}

function Setup({ panel, at }: SetupProps) {
  const question = useGroupSetup(at);
  const { answer: setup, options, error, ask } = question;
  if (setup && options)
    return <SetupForm panel={panel} question={question} setup={setup} options={options} />;
  return error ? (
    <Failure error={error} retry={() => void ask()} />
  ) : (
    <p class="quiet" role="status">
      Reading the sheet…
    </p>
  );
}

interface SetupFormProps extends GroupProps {
  readonly question: GroupSetupState;
  readonly setup: GroupSetup;
  readonly options: GroupOptions;
}

function SetupForm({ panel, question, setup, options }: SetupFormProps) {
  const { filling, view } = panel;
  const { error, current, change } = question;
  const { changed, confirm } = useUnchanged(question, groupEssence);
  const [typedEach, setTypedEach] = useState<string>();
  const [typedCap, setTypedCap] = useState<string>();
  const starting = useAction();
  const eachText = typedEach ?? String(options.each);
  const wrongEach = wrongNumber(eachText, setup.mostEach);
  const capText = typedCap ?? String(setup.credits);
  const cap = wholeNumber(capText);
  const isComplete = options.fields.length > 0 && options.roles.length > 0;
  const starts = current && isComplete && setup.refusal === undefined;

  const typeEach = (text: string): void => {
    setTypedEach(text);
    const each = wholeNumber(text);
    if (each !== undefined && wrongNumber(text, setup.mostEach) === undefined) change({ each });
  };
  const start = async (): Promise<void> => {
    const wrong = wrongEach !== undefined ? EACH_ID : cap === undefined ? CAP_ID : undefined;
    if (wrong) document.getElementById(wrong)?.focus();
    if (wrong || cap === undefined || !starts) return;
    await starting.run(async () => {
      const confirmed = await confirm();
      if (confirmed) await filling.startGroups(confirmed.at, confirmed.options, cap);
    });
  };

  return (
    <Form whole onSubmit={() => void start()}>
      <Roles options={options} onChange={change} />
      <PlacedNumber
        id={EACH_ID}
        before="Up to"
        label="People of each company, up to"
        after="of each company to"
        value={eachText}
        wrong={wrongEach}
        onInput={typeEach}
        setup={setup}
        options={options}
        onPlace={change}
      />
      <OnlyNew kind="contact" setup={setup} options={options} onChange={change} />
      {groupNotes(setup).map((note) => (
        <p class="quiet" key={note}>
          {note}
        </p>
      ))}
      <p class="quiet">{laterPrices('contact', view.prices)}</p>
      {setup.refusal && placeIn(setup, options)?.refusal === undefined && (
        <Notice kind="warning" live>
          {sentenceHere(setup.refusal)}
        </Notice>
      )}
      <Balance setup={setup} cap={cap ?? 0} />
      <details class="options" open={cap === undefined || options.fields.length === 0}>
        <summary>More options</summary>
        <CreditLimit tip={LIMIT_TIP} text={capText} onInput={setTypedCap} />
        <FillColumns setup={setup} options={options} onChange={change} source="buying group" />
      </details>
      <FormFooter
        changed={changed && 'The sheet or the price changed. Check it, then press the button again.'}
        error={starting.error ?? filling.error ?? error}
        retry={error ? () => void question.ask() : undefined}
        summary={summary(setup, options, current, cap ?? 0)}
      >
        <Button
          kind="primary"
          submit
          off={!starts}
          busy={starting.busy ? 'Starting…' : undefined}
          price={setup.refusal ? undefined : upTo(cap ?? setup.credits)}
        >
          Find buying groups at {companies(setup.at.companies)}
        </Button>
      </FormFooter>
    </Form>
  );
}

const LIMIT_TIP = 'Lusha charges for each person that it names. A company with nobody costs nothing.';

function Roles({ options, onChange }: Pick<SetupFormProps, 'options'> & Pick<RolesProps, 'onChange'>) {
  const tick = (role: GroupOptions['roles'][number], on: boolean): void =>
    onChange({ roles: BUYING_ROLES.filter((one) => (one === role ? on : options.roles.includes(one))) });
  return (
    <fieldset class="ticks">
      <legend class="label">
        Roles
        <Tip about="roles">
          Lusha names who would decide on a purchase, who would support it, and who would use it.
        </Tip>
      </legend>
      {BUYING_ROLES.map((role) => (
        <Tick key={role} on={options.roles.includes(role)} onChange={(on) => tick(role, on)}>
          {roleLabel(role)}
        </Tick>
      ))}
    </fieldset>
  );
}

interface RolesProps {
  readonly onChange: (part: Pick<GroupOptions, 'roles'>) => void;
}

function summary(setup: GroupSetup, options: GroupOptions, current: boolean, cap: number): string {
  if (options.roles.length === 0) return 'Select at least one role.';
  if (options.fields.length === 0) return 'Select at least one column.';
  if (!current) return 'Reading the sheet…';
  return setup.refusal ? 'Not possible yet. See the note above.' : leftText(setup.balance, cap);
}

function wrongNumber(text: string, most: number): string | undefined {
  const value = wholeNumber(text) ?? 0;
  if (value < 1) return 'Type a whole number, 1 or more.';
  return value > most ? `Up to ${number(most)} of each company. Type that or less.` : undefined;
}
