/** A fill that does not continue by itself: interrupted, stopped, at its limit, or done. */

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { FillView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { CopyText } from '../../parts/copy-text';
import { NumberField } from '../../parts/fields';
import { Form } from '../../parts/form';
import { StopButton } from '../../parts/job-buttons';
import { Notice } from '../../parts/notice';
import { ReceiptLines } from '../../parts/receipt-lines';
import { Tip } from '../../parts/tip';
import type { SearchPanel } from '../../state/panel';
import {
  endedText,
  fillReason,
  firstOf,
  leastText,
  ofWanted,
  restCredits,
  resultText,
  upTo,
} from '../../text/fill-labels';
import { isUnreadable } from '../../text/job-state';
import { wholeNumber } from '../../text/limit';
import { companies, count, credits, KIND_TITLES, number, records } from '../../text/numbers';
import { anewText } from '../../text/similar-labels';
import { atTime } from '../../text/times';
import { FillBar } from './progress';
import { AskUndo, useUndo } from './undo';
import { MoreSimilar, ToSearch, WaysOn } from './ways-on';

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
        {waits && why !== '' ? why : `Adding to “${fill.tab}” was interrupted.`} Finished rows are kept.
        {unsure > 0 && ` The last request may have cost ${count(unsure, 'credit')} without a response.`}
        {waits && <strong> It can continue {atTime(continueAt, panel.now)}.</strong>}
      </Notice>
      <FillBar fill={fill} />
      <p>
        {number(spent)} of up to {credits(cap)} used.
      </p>
      <div class="footer">
        <div class="buttons">
          <Continue panel={panel} />
          <StopButton doing={doing} stop={stop} />
          <ToSearch panel={panel} />
        </div>
      </div>
    </>
  );
}

export function StoppedFill({ panel, fill }: FillProps) {
  const { code, message, mine, more } = fill;
  if (isUnreadable(fill)) {
    return (
      <>
        <Notice kind="warning" live>
          {fillReason(fill)}
        </Notice>
        <div class="footer">
          <div class="buttons">
            <ToSearch panel={panel} primary />
          </div>
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
        {!mine && ' Another Lusha key started this, and only that key can continue it.'}
      </Notice>
      <p class="quiet search-title" title={fill.sentence}>
        {fill.sentence}
      </p>
      <FillCounts fill={fill} />
      {goesOn && more !== undefined ? (
        <ContinueForMore panel={panel} fill={fill} more={more}>
          <FinishHere panel={panel} />
        </ContinueForMore>
      ) : (
        <div class="footer">
          <div class="buttons">
            {goesOn && <Continue panel={panel} />}
            <ToSearch panel={panel} primary={!goesOn} />
            <FinishHere panel={panel} />
          </div>
        </div>
      )}
    </>
  );
}

function FinishHere({ panel: { filling } }: { readonly panel: SearchPanel }) {
  return (
    <Button off={filling.doing !== 'nothing'} onClick={() => void filling.leave()}>
      Finish here
    </Button>
  );
}

function Continue({ panel }: { readonly panel: SearchPanel }) {
  const { doing, resume } = panel.filling;
  return (
    <Button
      kind="primary"
      off={doing === 'stopping'}
      busy={doing === 'starting' ? 'Continuing…' : undefined}
      onClick={() => void resume()}
    >
      Continue
    </Button>
  );
}

interface ContinueForMoreProps extends FillProps {
  readonly more: number;
  /** Further buttons. */
  readonly children: ComponentChildren;
}

/** Continues a fill at its limit. It proposes the credits that are missing; a person may type others, for one page at least. */
function ContinueForMore({ panel, fill, more, children }: ContinueForMoreProps) {
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
      whole
      onSubmit={() => {
        if (doing === 'nothing') go();
      }}
    >
      <NumberField
        id={MORE_ID}
        label="Credit limit for the rest"
        value={text}
        error={enough ? undefined : value === undefined ? 'Type a whole number of credits.' : leastText(fill)}
        hint={`${fill.groups ? 'Up to ' : ''}${records(fill.kind, fill.wanted - fill.added)} to go`}
        onInput={setTyped}
      />
      <div class="footer">
        <div class="buttons">
          <Button
            kind="primary"
            submit
            busy={doing === 'starting' ? 'Continuing…' : undefined}
            price={upTo(enough ? value : more)}
          >
            Continue
          </Button>
          <ToSearch panel={panel} />
          {children}
        </div>
      </div>
    </Form>
  );
}

/** Shows a fill that is done: how many records it added, what it cost, and what can follow. */
export function DoneFill({ panel, fill }: FillProps) {
  const { kind, added, undone, groups, withNobody = [] } = fill;
  const undo = useUndo();
  return (
    <>
      {!undone && (
        <Notice kind={added > 0 ? 'good' : 'info'} live>
          {resultText(fill)}.{endedText(fill)}
        </Notice>
      )}
      {fill.similar?.isAnew && !undone && <Notice kind="info">{anewText(kind)}</Notice>}
      <AskUndo panel={panel} fill={fill} undo={undo} />
      <p class="quiet search-title" title={fill.sentence}>
        {fill.sentence}
      </p>
      <FillCounts fill={fill} />
      {withNobody.length > 0 && (
        <CompanyNames title={groups ? 'Nobody named at' : 'No matches at'} names={withNobody} />
      )}
      {groups && groups.unknown.length > 0 && <CompanyNames title="Not found:" names={groups.unknown} />}
      {/* A question has the only primary button. */}
      {undo.asking ? null : added > 0 && !undone ? (
        <WaysOn panel={panel} fill={fill} onUndo={undo.ask} />
      ) : (
        <div class="footer">
          <div class="buttons">
            <ToSearch panel={panel} primary />
            {!undone && <MoreSimilar panel={panel} fill={fill} />}
          </div>
        </div>
      )}
    </>
  );
}

const SHOWN = 5;

/** The receipt of a fill: what it added and cost, and which records it skipped and why. */
function FillCounts({ fill }: { readonly fill: FillView }) {
  const { kind, leftOut, total, cap, spent, unsure, notPaid, similar } = fill;
  const skipped: readonly (readonly [string, number])[] = [
    ['Already in the list', leftOut.inList],
    ['Already purchased', leftOut.bought],
    ['Added earlier', leftOut.before],
    ['On your Never contact tab', similar?.neverContact ?? 0],
  ];
  const lines: readonly (readonly [string, string])[] = [
    [`${KIND_TITLES[kind]} added`, number(fill.added)],
    ...groupLines(fill),
    ...skipped.filter(([, some]) => some > 0).map(([label, some]) => [label, number(some)] as const),
    ...(total === undefined ? [] : [['All matches', number(total)] as const]),
    ['Requests to Lusha', number(fill.requests)],
    ['Credits charged', cap > 0 ? `${number(spent)} of up to ${number(cap)}` : number(spent)],
  ];
  return (
    <section>
      <ReceiptLines lines={lines} spent={spent} unsure={unsure}>
        {notPaid > 0 && (
          <p>
            Not paid for: {records(kind, notPaid)}
            <Tip about="what was not paid for">This file had these results already.</Tip>
          </p>
        )}
      </ReceiptLines>
    </section>
  );
}

/** Returns what became of the companies whose buying groups are added. */
function groupLines({ groups }: FillView): readonly (readonly [string, string])[] {
  if (!groups) return [];
  const { companies: all, done, neverContact, owned } = groups;
  return [
    ['Companies', done < all ? `${number(done)} of ${number(all)}` : number(all)],
    ...(neverContact > 0 ? [['On the never-contact list', number(neverContact)] as const] : []),
    ...(owned > 0 ? [['Purchased before', number(owned)] as const] : []),
  ];
}

interface CompanyNamesProps {
  /** What the companies have in common; their number follows. */
  readonly title: string;
  readonly names: readonly string[];
}

/** Lists companies of the cells, such as those where nobody was found. */
function CompanyNames({ title, names }: CompanyNamesProps) {
  return (
    <section>
      <h2>
        {title} {companies(names.length)}
      </h2>
      <p>{firstOf(names, SHOWN)}</p>
      <details>
        <summary>Copy names</summary>
        <CopyText label="One per line" text={names.join('\n')} rows={4} />
      </details>
    </section>
  );
}
