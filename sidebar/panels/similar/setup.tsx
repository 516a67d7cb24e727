/** Which selected rows similar people or companies are found for, how many, and what that costs. */
import { useState } from 'preact/hooks';
import type { SimilarSetup as Setup } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { NumberField } from '../../parts/fields';
import { Form, FormFooter } from '../../parts/form';
import { IconButton } from '../../parts/icon-button';
import { REFRESH } from '../../parts/icons';
import { Notice } from '../../parts/notice';
import type { SearchPanel } from '../../state/panel';
import { type SimilarState, similarEssence, useSimilarSetup } from '../../state/similar-setup';
import { useAction } from '../../state/use-action';
import { useUnchanged } from '../../state/use-answer';
import { leftText, upTo } from '../../text/fill-labels';
import { wholeNumber } from '../../text/limit';
import { credits, number } from '../../text/numbers';
import { NO_MORE, PRICED_LATER, similarText, skippedText } from '../../text/similar-labels';
import { FillNotice } from '../fill/notice';
import { KindChoice } from '../kind-choice';

const COUNT_ID = 'similar-count';

interface SimilarSetupProps {
  readonly panel: SearchPanel;
}

export function SimilarSetup({ panel }: SimilarSetupProps) {
  const question = useSimilarSetup();
  const { answer: setup, error, ask } = question;
  if (setup) return <SetupForm panel={panel} question={question} setup={setup} />;
  return (
    <>
      <FillNotice panel={panel} />
      {error ? (
        <Failure error={error} retry={() => void ask()} />
      ) : (
        <p class="quiet" role="status">
          Reading the sheet…
        </p>
      )}
    </>
  );
}

interface SetupFormProps extends SimilarSetupProps {
  readonly question: SimilarState;
  readonly setup: Setup;
}

function SetupForm({ panel, question, setup }: SetupFormProps) {
  const { filling, view } = panel;
  const { error, current, choice, change, ask } = question;
  const { changed, confirm } = useUnchanged(question, similarEssence);
  const [typed, setTyped] = useState<string>();
  const starting = useAction();
  const inDemo = view.access === 'demo';
  const kind = choice.kind ?? setup.kind;
  const text = typed ?? String(setup.count);
  const wrong = wrongCount(text, setup.most);
  const starts = current && !inDemo && setup.refusal === undefined && setup.isEnd === undefined;

  const typeCount = (next: string): void => {
    setTyped(next);
    const count = wholeNumber(next);
    if (count !== undefined && wrongCount(next, setup.most) === undefined) change({ count });
  };
  const start = async (): Promise<void> => {
    if (wrong !== undefined) document.getElementById(COUNT_ID)?.focus();
    if (wrong !== undefined || !starts) return;
    await starting.run(async () => {
      const confirmed = await confirm();
      if (!confirmed) return;
      const { kind: of, count, seeds, credits: cap } = confirmed;
      await filling.startSimilar({ kind: of, count, seeds, cap });
    });
  };
  return (
    <Form whole onSubmit={() => void start()}>
      {inDemo && (
        <Notice kind="info">The demo has no search. Enter your Lusha API key to find similar people.</Notice>
      )}
      <FillNotice panel={panel} another />
      <div class="selection">
        <KindChoice kind={kind} onChange={(next) => change({ kind: next })} />
        <p>
          <span class="name" title={setup.tab}>
            {setup.tab}
          </span>
          <span class="figures">· {number(setup.usable)} selected</span>
        </p>
        <IconButton label="Refresh" shape={REFRESH} busy={question.busy} onClick={() => void ask()} />
      </div>
      <Remarks setup={setup} />
      <NumberField
        id={COUNT_ID}
        label="How many"
        value={text}
        error={wrong}
        hint={`In a new tab. ${PRICED_LATER[setup.kind]}`}
        onInput={typeCount}
      />
      {setup.filledBefore > 0 && <p class="quiet">{skippedText(setup)}</p>}
      {setup.isEnd && (
        <Notice kind="info" live>
          {NO_MORE}.
        </Notice>
      )}
      {setup.balance !== undefined && setup.credits > setup.balance && (
        <Notice kind="warning">
          Your account has {credits(setup.balance)}, not enough for all. Lower the number.
        </Notice>
      )}
      <FormFooter
        changed={changed && 'The selection or the price changed. Check it, then press the button again.'}
        error={starting.error ?? filling.error ?? error}
        retry={error ? () => void ask() : undefined}
        summary={summary(setup, current)}
      >
        <Button
          kind="primary"
          submit
          off={!starts}
          busy={starting.busy ? 'Starting…' : undefined}
          price={starts ? upTo(setup.credits) : undefined}
        >
          {similarText(setup.kind, wrong === undefined ? setup.count : undefined)}
        </Button>
      </FormFooter>
    </Form>
  );
}

/** Says which selected rows cannot be used. */
function Remarks({ setup: { remarks } }: { readonly setup: Setup }) {
  if (remarks.length === 0) return null;
  return (
    <Notice kind="warning">
      {remarks.map((remark) => (
        <div key={remark}>{remark}</div>
      ))}
    </Notice>
  );
}

function summary({ refusal, balance, credits: most, isEnd }: Setup, current: boolean): string {
  if (refusal) return refusal.message;
  if (!current) return 'Reading the sheet…';
  return isEnd ? '' : leftText(balance, most);
}

function wrongCount(text: string, most: number): string | undefined {
  const value = wholeNumber(text) ?? 0;
  if (value < 1) return 'Type a whole number, 1 or more.';
  return value > most ? `Up to ${number(most)} at a time. Type that or less.` : undefined;
}
