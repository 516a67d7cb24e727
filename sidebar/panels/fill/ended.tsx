/** A fill that does not continue by itself: interrupted, stopped, at its limit, or done. */

import { useState } from 'preact/hooks';
import type { FillView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { CopyText } from '../../parts/copy-text';
import { NumberField } from '../../parts/fields';
import { Form } from '../../parts/form';
import { StopButton } from '../../parts/job-buttons';
import { Notice } from '../../parts/notice';
import { ReceiptLines } from '../../parts/receipt-lines';
import type { SearchPanel } from '../../state/panel';
import { fillReason, firstOf, ofWanted, restCredits, resultText } from '../../text/fill-labels';
import { isUnreadable } from '../../text/job-state';
import { wholeNumber } from '../../text/limit';
import { companies, count, credits, KIND_TITLES, number } from '../../text/numbers';
import { atTime } from '../../text/times';
import { FillBar } from './progress';
import { Reveal, ToSearch } from './ways-on';

const MORE_ID = 'fill-more';

interface FillProps {
  readonly panel: SearchPanel;
  readonly fill: FillView;
}

export function InterruptedFill({ panel, fill }: FillProps) {
  const { doing, stop } = panel.filling;
  const { continueAt, unsure, spent, cap } = fill;
  const why = fillReason(fill);
  const waits = continueAt !== undefined && continueAt > panel.now;
  return (
    <>
      <Notice kind="warning">
        {waits && why !== '' ? why : `Filling “${fill.tab}” was interrupted.`} Finished rows are kept, and
        nobody is put there twice.
        {unsure > 0 && ` The last request may have cost ${count(unsure, 'credit')} without an answer.`}
        {waits && <strong> It can continue {atTime(continueAt, panel.now)}.</strong>}
      </Notice>
      <FillBar fill={fill} />
      <p>
        {number(spent)} of up to {credits(cap)} used.
      </p>
      <div class="buttons">
        <GoOn panel={panel} />
        <StopButton doing={doing} stop={stop} />
        <ToSearch panel={panel} />
      </div>
    </>
  );
}

export function StoppedFill({ panel, fill }: FillProps) {
  const { code, message, mine, kind, added, more } = fill;
  if (isUnreadable(fill)) {
    return (
      <>
        <Notice kind="warning" live>
          {fillReason(fill)}
        </Notice>
        <div class="buttons">
          <ToSearch panel={panel} primary />
        </div>
      </>
    );
  }
  const gone = code === 'fill_tab_gone' || code === 'fill_lost';
  const goesOn = mine && !gone;
  return (
    <>
      <Notice kind={message === undefined ? 'info' : 'warning'} live>
        {message === undefined ? 'Stopped.' : fillReason(fill)}
        {!gone && ` ${ofWanted(fill)} ${fill.wanted === 1 ? 'is' : 'are'} in “${fill.tab}”.`}
        {!mine &&
          ' It was started with another Lusha key than yours, and only that key can go on with it. To fill with yours, go back to the search.'}
      </Notice>
      <p class="quiet">{fill.sentence}.</p>
      {goesOn && more !== undefined && <GoOnForMore panel={panel} fill={fill} more={more} />}
      <div class="buttons">
        {goesOn && more === undefined && <GoOn panel={panel} />}
        {added > 0 && !gone && <Reveal kind={kind} />}
        <ToSearch panel={panel} primary={!goesOn} />
        <Button off={panel.filling.doing !== 'nothing'} onClick={() => void panel.filling.leave()}>
          Leave it as it is
        </Button>
      </div>
      <FillCounts fill={fill} />
    </>
  );
}

function GoOn({ panel }: { readonly panel: SearchPanel }) {
  const { doing, resume } = panel.filling;
  return (
    <Button
      kind="primary"
      off={doing === 'stopping'}
      busy={doing === 'starting' ? 'Going on…' : undefined}
      onClick={() => void resume()}
    >
      Go on
    </Button>
  );
}

interface GoOnForMoreProps extends FillProps {
  readonly more: number;
}

/** Continues a fill at its limit. It proposes the credits that are missing; a person may type others, for one page at least. */
function GoOnForMore({ panel, fill, more }: GoOnForMoreProps) {
  const { doing, resume } = panel.filling;
  const [typed, setTyped] = useState<string>();
  const text = typed ?? String(restCredits(fill));
  const value = wholeNumber(text);
  const enough = value !== undefined && value >= more;
  const go = (): void => {
    if (enough) void resume(value);
    else document.getElementById(MORE_ID)?.focus();
  };
  return (
    <Form
      onSubmit={() => {
        if (doing === 'nothing') go();
      }}
    >
      <NumberField
        id={MORE_ID}
        label="Credit limit for the rest"
        value={text}
        error={
          enough
            ? undefined
            : value === undefined
              ? 'Type a whole number of credits.'
              : `One more page costs ${credits(more)}: type that or more.`
        }
        hint={`${number(fill.wanted - fill.added)} are missing.`}
        onInput={setTyped}
      />
      <div class="buttons">
        <Button kind="primary" submit busy={doing === 'starting' ? 'Going on…' : undefined}>
          Continue · up to {credits(enough ? value : more)}
        </Button>
      </div>
    </Form>
  );
}

/** Shows a fill that is done: how many records it added, what it cost, and what can follow. */
export function DoneFill({ panel, fill }: { readonly panel: SearchPanel; readonly fill: FillView }) {
  const { kind, added, ended, withNobody = [] } = fill;
  const some = added > 0;
  return (
    <>
      <Notice kind={some ? 'good' : 'info'} live>
        {resultText(fill)}.
        {ended === 'no more' && (kind === 'contact' ? ' Nobody else matches.' : ' No other company matches.')}
      </Notice>
      <p class="quiet">{fill.sentence}.</p>
      <div class="buttons">
        {some && <Reveal kind={kind} primary />}
        <ToSearch panel={panel} primary={!some} />
      </div>
      <FillCounts fill={fill} />
      {withNobody.length > 0 && <WithNobody names={withNobody} />}
    </>
  );
}

const SHOWN = 5;

/** The receipt of a fill: what it added and cost, and which records it left out and why. */
function FillCounts({ fill }: { readonly fill: FillView }) {
  const { kind, leftOut, total, cap, spent, unsure } = fill;
  const out: readonly (readonly [string, number])[] = [
    ['Already in the list', leftOut.inList],
    ['Already purchased', leftOut.bought],
    ['Put into this file before', leftOut.before],
  ];
  const lines: readonly (readonly [string, string])[] = [
    [`${KIND_TITLES[kind]} added`, number(fill.added)],
    ...out.filter(([, some]) => some > 0).map(([label, some]) => [label, number(some)] as const),
    ...(total === undefined ? [] : [['Match over all', number(total)] as const]),
    ['Requests to Lusha', number(fill.requests)],
    ['Credits allowed', cap > 0 ? `up to ${number(cap)}` : 'none'],
    ['Credits charged', number(spent)],
  ];
  return (
    <section>
      <ReceiptLines lines={lines} spent={spent} unsure={unsure} />
    </section>
  );
}

/** Lists the companies of the cells where the search found nobody. */
function WithNobody({ names }: { readonly names: readonly string[] }) {
  return (
    <section>
      <h2>Nobody at {companies(names.length)}</h2>
      <p>{firstOf(names, SHOWN)}</p>
      <details>
        <summary>Copy the names</summary>
        <CopyText label="One in each line" text={names.join('\n')} rows={4} />
      </details>
    </section>
  );
}
