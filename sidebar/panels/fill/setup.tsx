/** How many results are added to the sheet, where, and what that costs: the lower part of the preview. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { KIND_LABELS } from '../../../src/core/kind';
import type { FillOptions, FillSetup, SearchDraft } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { Form, FormFooter } from '../../parts/form';
import { Notice } from '../../parts/notice';
import { type FillSetupState, fillEssence, useFillSetup } from '../../state/fill-setup';
import type { SearchPanel } from '../../state/panel';
import { useAction } from '../../state/use-action';
import { useUnchanged } from '../../state/use-answer';
import { sentenceHere } from '../../text/errors';
import { laterPrices, leftText, upTo } from '../../text/fill-labels';
import { wholeNumber } from '../../text/limit';
import { number, records } from '../../text/numbers';
import { CopySearch } from './copy-search';
import { FillNotice } from './notice';
import { AddLine, Balance, CAP_ID, COUNT_ID, FillColumns, FillLimit, OnlyNew, placeIn } from './setup-fields';

interface AddToSheetProps {
  readonly panel: SearchPanel;
  readonly draft: SearchDraft;
  /** The results, above the choices. */
  readonly children: ComponentChildren;
}

export function AddToSheet({ panel, draft, children }: AddToSheetProps) {
  const question = useFillSetup(draft);
  const { answer: setup, options, error, ask } = question;
  if (setup && options) {
    return (
      <SetupForm panel={panel} draft={draft} question={question} setup={setup} options={options}>
        {children}
      </SetupForm>
    );
  }
  return (
    <>
      {children}
      {error ? (
        <Failure error={error} retry={ask} />
      ) : (
        <p class="quiet" role="status">
          Reading the sheet…
        </p>
      )}
    </>
  );
}

interface SetupFormProps extends AddToSheetProps {
  readonly question: FillSetupState;
  readonly setup: FillSetup;
  readonly options: FillOptions;
}

function SetupForm({ panel, draft, question, setup, options, children }: SetupFormProps) {
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
  const placeRefused = placeIn(setup, options)?.refusal !== undefined;
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
  const fields = { kind: draft.kind, setup, options, onChange: change };

  return (
    <Form whole onSubmit={() => void start()}>
      <FillNotice panel={panel} another />
      {children}
      <AddLine {...fields} count={countText} wrongCount={wrongCount} onCount={typeCount} />
      <OnlyNew {...fields} />
      <p class="quiet">{laterPrices(draft.kind, panel.view.prices)}</p>
      {setup.refusal && !placeRefused && (
        <Notice kind="warning" live>
          {sentenceHere(setup.refusal)}
        </Notice>
      )}
      <Balance setup={setup} cap={cap ?? 0} />
      <details class="options" open={cap === undefined || options.fields.length === 0}>
        <summary>More options</summary>
        <FillLimit setup={setup} prices={panel.view.prices} text={capText} onInput={setTypedCap} />
        <FillColumns {...fields} />
        <CopySearch panel={panel} />
      </details>
      <FormFooter
        changed={changed && 'The sheet or the price changed. Check it, then press the button again.'}
        error={starting.error ?? filling.error ?? error}
        retry={error ? question.ask : undefined}
        summary={summary(setup, options, current, cap ?? 0)}
      >
        <Button
          kind="primary"
          submit
          off={!starts}
          busy={starting.busy ? 'Starting…' : undefined}
          price={setup.refusal ? undefined : upTo(cap ?? setup.credits)}
        >
          Add {wrongCount === undefined ? records(draft.kind, options.count) : KIND_LABELS[draft.kind]}
        </Button>
        <Button off={starting.busy} onClick={finding.back}>
          Edit filters
        </Button>
      </FormFooter>
    </Form>
  );
}

function summary(setup: FillSetup, options: FillOptions, current: boolean, cap: number): string {
  if (options.fields.length === 0) return 'Select at least one column.';
  if (!current) return 'Reading the sheet…';
  return setup.refusal ? 'Not possible yet. See the note above.' : leftText(setup.balance, cap);
}

function wrongNumber(text: string, most: number): string | undefined {
  const value = wholeNumber(text) ?? 0;
  if (value < 1) return 'Type a whole number, 1 or more.';
  return value > most ? `Up to ${number(most)} at a time. Type that or less.` : undefined;
}
