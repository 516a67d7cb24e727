/** The setup of a fill: how many records, where, with which columns, and what that costs at most. */
import { useState } from 'preact/hooks';
import { KIND_LABELS, type Kind } from '../../../src/core/kind';
import type { FillOptions, FillSetup, SearchDraft } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { NumberField } from '../../parts/fields';
import { Form, FormFooter } from '../../parts/form';
import { Notice } from '../../parts/notice';
import { type FillSetupState, fillEssence, useFillSetup } from '../../state/fill-setup';
import type { SearchPanel } from '../../state/panel';
import { useAction } from '../../state/use-action';
import { useUnchanged } from '../../state/use-answer';
import { sentenceHere } from '../../text/errors';
import { priceSentence } from '../../text/fill-labels';
import { wholeNumber } from '../../text/limit';
import { credits, number } from '../../text/numbers';
import { FillNotice } from './notice';
import { CAP_ID, FillColumns, FillLimit, FillPlaces, placeRefusals } from './setup-fields';

const COUNT_ID = 'fill-count';

interface FillSetupProps {
  readonly panel: SearchPanel;
  readonly draft: SearchDraft;
}

export function FillSetupForm({ panel, draft }: FillSetupProps) {
  const question = useFillSetup(draft);
  const { answer: setup, options, error, ask } = question;
  if (setup && options) {
    return <SetupForm panel={panel} draft={draft} question={question} setup={setup} options={options} />;
  }
  return error ? (
    <Failure error={error} retry={ask} />
  ) : (
    <p class="quiet" role="status">
      Reading the sheet…
    </p>
  );
}

interface SetupFormProps extends FillSetupProps {
  readonly question: FillSetupState;
  readonly setup: FillSetup;
  readonly options: FillOptions;
}

function SetupForm({ panel, draft, question, setup, options }: SetupFormProps) {
  const { filling, finding } = panel;
  const { error, current, change } = question;
  const { changed, confirm } = useUnchanged(question, fillEssence);
  const [typedCount, setTypedCount] = useState<string>();
  const [typedCap, setTypedCap] = useState<string>();
  const starting = useAction();
  const countText = typedCount ?? String(options.count);
  const wrongCount = wrongNumber(countText, setup.most);
  const capText = typedCap ?? String(setup.credits);
  const cap = wholeNumber(capText);
  const placeRefused = placeRefusals(setup)[options.where] !== undefined;
  const starts = current && options.fields.length > 0 && setup.refusal === undefined;

  const typeCount = (text: string): void => {
    setTypedCount(text);
    const count = wholeNumber(text);
    if (count !== undefined && wrongNumber(text, setup.most) === undefined) change({ count });
  };
  const start = async (): Promise<void> => {
    const wrong = wrongCount !== undefined ? COUNT_ID : cap === undefined ? CAP_ID : undefined;
    if (wrong) document.getElementById(wrong)?.focus();
    if (wrong || cap === undefined || !starts) return;
    await starting.run(async () => {
      const confirmed = await confirm();
      if (confirmed) await filling.start(draft, confirmed.options, cap);
    });
  };

  return (
    <Form whole onSubmit={() => void start()}>
      <FillNotice panel={panel} another />
      <h2>Put into the sheet</h2>
      <p>{finding.check.answer?.sentence}.</p>
      {setup.refusal && !placeRefused && (
        <Notice kind="warning" live>
          {sentenceHere(setup.refusal)}
        </Notice>
      )}
      <NumberField
        id={COUNT_ID}
        label={`How many new ${KIND_LABELS[draft.kind]}`}
        value={countText}
        error={wrongCount}
        onInput={typeCount}
      />
      <FillPlaces kind={draft.kind} setup={setup} options={options} onChange={change} />
      <FillColumns setup={setup} options={options} onChange={change} />
      {!setup.refusal && (
        <FillLimit setup={setup} prices={panel.view.prices} text={capText} onInput={setTypedCap} />
      )}
      <FormFooter
        changed={changed && 'The sheet or the price changed. Check it, then press the button again.'}
        error={starting.error ?? filling.error ?? error}
        retry={error ? question.ask : undefined}
        summary={
          options.fields.length === 0
            ? 'Tick at least one column.'
            : summary(setup, current, placeRefused, draft.kind)
        }
      >
        <Button
          kind="primary"
          submit
          off={!starts}
          busy={starting.busy ? 'Starting…' : undefined}
          price={setup.refusal ? undefined : fillPrice(cap ?? setup.credits)}
        >
          Add {KIND_LABELS[draft.kind]}
        </Button>
        <Button off={starting.busy} onClick={() => filling.setOpen(undefined)}>
          {' '}
          Cancel{' '}
        </Button>
      </FormFooter>
    </Form>
  );
}

function summary(setup: FillSetup, current: boolean, placeRefused: boolean, kind: Kind): string {
  if (!current) return 'Reading the sheet…';
  if (placeRefused) return 'This place cannot be filled: choose another.';
  return setup.refusal ? 'Not possible yet: see the note above.' : priceSentence(kind, setup);
}

function fillPrice(cap: number): string {
  return cap === 0 ? '0 credits' : `Up to ${credits(cap)}`;
}

function wrongNumber(text: string, most: number): string | undefined {
  const value = wholeNumber(text) ?? 0;
  if (value < 1) return 'Type a whole number, 1 or more.';
  return value > most ? `At most ${number(most)} at a time: type that or less.` : undefined;
}
