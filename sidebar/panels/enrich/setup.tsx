/** The setup of a run: which rows are enriched, with which fields, and what looking them up costs. */
import { useState } from 'preact/hooks';
import type { EnrichSetup, RunView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { Form, FormFooter } from '../../parts/form';
import { type EnrichSetupState, setupEssence } from '../../state/enrich-setup';
import type { SidebarPanel } from '../../state/panel';
import { useUnchanged } from '../../state/use-answer';
import { lacksPrivateEmails } from '../../text/enrich-fields';
import { allHaveText, toEnrichText } from '../../text/enrich-labels';
import { credits } from '../../text/numbers';
import { Columns } from './columns';
import { FoundRows } from './found-rows';
import { LastRun } from './last-run';
import { ListHead } from './list-head';
import { Options, writingChange } from './options';
import { PresetChoice } from './preset-choice';

/** How many rows *Try 5 rows* takes. */
export const SAMPLE = 5;

interface SetupFormProps {
  readonly panel: SidebarPanel;
  readonly question: EnrichSetupState;
  /** The last run of this file, if there was one. */
  readonly last: RunView | undefined;
  readonly onLast: () => void;
}

export function SetupForm({ panel, question, last, onLast }: SetupFormProps) {
  const { enriching } = panel;
  const { answer: setup, error, current, options } = question;
  const { changed, confirm } = useUnchanged(question, setupEssence);
  const [pressed, setPressed] = useState<Pressed>();
  const withoutPrivate = options !== undefined && lacksPrivateEmails(options.fields, panel.view);
  const starts =
    !withoutPrivate && current && setup !== undefined && setup.refusal === undefined && setup.rows > 0;
  const start = async (what: Pressed): Promise<void> => {
    if (!starts || pressed) return;
    setPressed(what);
    const confirmed = (await confirm())?.options;
    if (confirmed) await enriching.start(what === 'try' ? { ...confirmed, sample: SAMPLE } : confirmed);
    setPressed(undefined);
  };
  return (
    <Form whole onSubmit={() => void start('price')}>
      {last && <LastRun panel={panel} run={last} onOpen={onLast} />}
      {error && <Failure error={error} retry={() => void question.ask()} />}
      {!options && !error && (
        <p class="quiet" role="status">
          Reading the sheet…
        </p>
      )}
      {options && setup && (
        <>
          <ListHead
            setup={setup}
            options={options}
            onChange={question.change}
            onKind={question.setKind}
            onTabInFront={question.takeTabInFront}
          />
          <Columns
            key={`${setup.tab.id} ${options.kind}`}
            setup={setup}
            options={options}
            onChange={question.change}
            onHeaderRow={question.setHeaderRow}
          />
          <FoundRows
            setup={setup}
            onVisible={() => question.change({ rows: { by: 'visible' } })}
            onReplace={() => question.change(writingChange(options, 'overwrite'))}
            onMarked={() => void question.ask()}
          />
          <PresetChoice panel={panel} options={options} onChange={question.change} />
          <Options setup={setup} options={options} onChange={question.change} />
          <FormFooter
            changed={changed && 'The sheet or the price changed. Check it, then press the button again.'}
            error={enriching.error}
            retry={enriching.error?.code === 'offline' ? () => void enriching.look() : undefined}
            summary={
              options.fields.length === 0
                ? 'Tick at least one field.'
                : withoutPrivate
                  ? 'Personal emails are off: see above.'
                  : summary(current ? setup : undefined)
            }
          >
            <StartButtons setup={setup} starts={starts} pressed={pressed} start={start} />
          </FormFooter>
        </>
      )}
    </Form>
  );
}

type Pressed = 'price' | 'try';

interface StartButtonsProps {
  readonly setup: EnrichSetup;
  readonly starts: boolean;
  readonly pressed: Pressed | undefined;
  readonly start: (what: Pressed) => Promise<void>;
}

function StartButtons({ setup, starts, pressed, start }: StartButtonsProps) {
  const state = (what: Pressed) => ({
    off: !starts || (pressed ?? what) !== what,
    busy: pressed === what ? 'Starting…' : undefined,
  });
  return (
    <>
      <Button kind="primary" submit price={priceText(setup.priceCheck)} {...state('price')}>
        Check price
      </Button>
      {(setup.rows > SAMPLE || pressed === 'try') && (
        <Button {...state('try')} onClick={() => void start('try')}>
          Try {SAMPLE} rows · {priceText(setup.tryFive).toLowerCase()}
        </Button>
      )}
    </>
  );
}

function summary(setup: EnrichSetup | undefined): string {
  if (!setup) return 'Reading the sheet…';
  if (allHaveText(setup) !== undefined) return 'Nothing to enrich.';
  if (setup.refusal !== undefined) return 'Not possible yet: see the note above.';
  return setup.rows === 0 ? 'No rows to enrich. Choose others above.' : toEnrichText(setup);
}

/** Says what pressing a button costs. */
function priceText(most: number): string {
  return most === 0 ? '0 credits' : `Up to ${credits(most)}`;
}
