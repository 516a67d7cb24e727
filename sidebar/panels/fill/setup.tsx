/** How many, where, with which columns, and what that costs at most: before anything is spent. */

import { useState } from 'preact/hooks';
import { KIND_LABELS, type Kind } from '../../../src/core/kind';
import type { FillPlace, FillSetup, SearchDraft } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/choice';
import { Failure } from '../../parts/failure';
import { FormFooter } from '../../parts/form-footer';
import { Notice } from '../../parts/notice';
import { NumberField } from '../../parts/number-field';
import { SetUpForm } from '../../parts/set-up-form';
import { fillEssence, useFillSetup } from '../../state/fill-setup';
import type { SearchPanel } from '../../state/panel';
import { useAction } from '../../state/use-action';
import { useUnchanged } from '../../state/use-unchanged';
import { sentenceHere } from '../../text/errors';
import { ones, priceSentence } from '../../text/fill-labels';
import { wholeNumber } from '../../text/limit';
import { credits, number } from '../../text/numbers';
import { FillColumns } from './columns';
import { CAP_ID, FillLimit } from './limit';
import { FillNotice } from './notice';

const COUNT_ID = 'fill-count';

interface FillSetupProps {
  readonly panel: SearchPanel;
  readonly draft: SearchDraft;
}

export function FillSetupForm({ panel, draft }: FillSetupProps) {
  const { filling, finding } = panel;
  const question = useFillSetup(draft);
  const { answer: setup, error, current, options, change } = question;
  const { changed, confirm } = useUnchanged(question, fillEssence);
  const [typedCount, setTypedCount] = useState<string>();
  const [typedCap, setTypedCap] = useState<string>();
  const starting = useAction();

  if (!setup || !options) {
    return error ? (
      <Failure error={error} retry={question.ask} />
    ) : (
      <p class="quiet" role="status">
        Looking at the sheet…
      </p>
    );
  }
  const { kind } = draft;
  const countText = typedCount ?? String(options.count);
  const wrongCount = wrongNumber(countText, setup.most);
  const capText = typedCap ?? String(setup.credits);
  const cap = wholeNumber(capText);
  const refused = refusals(setup);
  const placeRefusal = refused[options.where];
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
    <SetUpForm onSubmit={() => void start()}>
      <FillNotice panel={panel} another />
      <h2>Put into the sheet</h2>
      <p>{finding.check.answer?.sentence}.</p>
      {setup.refusal && placeRefusal === undefined && (
        <Notice kind="warning" live>
          {sentenceHere(setup.refusal)}
        </Notice>
      )}
      <NumberField
        id={COUNT_ID}
        label={`How many new ${KIND_LABELS[kind]}`}
        value={countText}
        error={wrongCount}
        onInput={typeCount}
      />
      {setup.filledBefore > 0 && (
        <label class="tick">
          <input
            type="checkbox"
            checked={options.onlyNew}
            onChange={(event) => change({ onlyNew: event.currentTarget.checked })}
          />
          <span class="words">
            Only new since last time
            <span class="quiet reason">
              This search has put {ones(kind, setup.filledBefore)} into this file before.
            </span>
          </span>
        </label>
      )}
      <Choice
        legend="Where"
        name="fill-where"
        value={options.where}
        options={setup.places.map(({ where, label }) => [where, label] as const)}
        refused={refused}
        onChange={(where) => change({ where })}
      />
      <FillColumns setup={setup} options={options} onChange={(fields) => change({ fields })} />
      {!setup.refusal && (
        <FillLimit setup={setup} prices={panel.view.prices} text={capText} onInput={setTypedCap} />
      )}
      <FormFooter
        changed={
          changed && 'The sheet or the price changed in the meantime. Look at it once more, then go on.'
        }
        error={starting.error ?? filling.error ?? error}
        retry={error ? question.ask : undefined}
        summary={
          options.fields.length === 0
            ? 'Tick at least one column.'
            : summary(setup, current, placeRefusal !== undefined, kind)
        }
      >
        <Button kind="primary" submit off={!starts} busy={starting.busy ? 'Starting…' : undefined}>
          Fill{!setup.refusal && ` (${fillPrice(cap ?? setup.credits)})`}
        </Button>
        <Button off={starting.busy} onClick={() => filling.setOpen(undefined)}>
          Not now
        </Button>
      </FormFooter>
    </SetUpForm>
  );
}

function summary(setup: FillSetup, current: boolean, placeRefused: boolean, kind: Kind): string {
  if (!current) return 'Looking at the sheet…';
  if (placeRefused) return 'This place cannot be filled: choose another.';
  return setup.refusal ? 'Not possible yet: see the note above.' : priceSentence(kind, setup);
}

function refusals({ places }: FillSetup): Partial<Record<FillPlace, string>> {
  const refused: Partial<Record<FillPlace, string>> = {};
  for (const { where, refusal } of places) if (refusal !== undefined) refused[where] = refusal;
  return refused;
}

function fillPrice(cap: number): string {
  return cap === 0 ? 'free' : `at most ${credits(cap)}`;
}

function wrongNumber(text: string, most: number): string | undefined {
  const value = wholeNumber(text) ?? 0;
  if (value < 1) return 'Type a whole number, 1 or more.';
  return value > most ? `At most ${number(most)} at a time: type that or less.` : undefined;
}
