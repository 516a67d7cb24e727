/** The form of a search: where to begin, its filters, and what a preview costs. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { pageCost } from '../../../src/core/prices';
import type { FindForm, SearchDraft } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { Form } from '../../parts/form';
import { SIMILAR } from '../../parts/icons';
import { Notice } from '../../parts/notice';
import { Card } from '../../parts/row';
import { Status } from '../../parts/status';
import { Tick } from '../../parts/tick';
import type { FindPeople } from '../../state/find-people';
import type { SearchPanel } from '../../state/panel';
import { DO_NOT_CALL } from '../../state/search-draft';
import { credits } from '../../text/numbers';
import { FillNotice } from '../fill/notice';
import { SearchKindChoice } from '../kind-choice';
import { NeverContact } from '../never-contact';
import { AtCompanies } from './at-companies';
import { GroupEntry } from './buying-group';
import { FilterField } from './filter-field';
import { focusOn } from './focus-on';
import { MoreFilters } from './more-filters';
import { StartingPoints } from './starting-points';

/** How many results a preview lists. */
const PAGE = 25;

interface FilterFormProps {
  readonly panel: SearchPanel;
  readonly form: FindForm;
}

export function FilterForm({ panel, form }: FilterFormProps) {
  const { finding, view } = panel;
  const { check, isEmpty, looking } = finding;
  const inDemo = view.access === 'demo';
  const { most, pressed, press } = usePress(panel);
  const isRefused = check.current ? check.answer?.problems.length !== 0 : check.error !== undefined;
  const error = looking.error ?? check.error;
  const look = (): void => finding.look(most);
  const retry = looking.error ? (looking.error.code === 'price_changed' ? undefined : look) : check.ask;
  return (
    <Form
      whole
      onSubmit={() => {
        if (!inDemo && !isEmpty && !isRefused) press();
      }}
    >
      {inDemo && (
        <Notice kind="info">The demo has no search. Enter your Lusha API key to find people.</Notice>
      )}
      <FillNotice panel={panel} />
      <SearchKindChoice finding={finding} />
      <StartingPoints panel={panel} form={form} />
      <Card panel={panel} to="similar" icon={SIMILAR} title="Find similar" text="More like selected rows" />
      {finding.draft.kind === 'contact' && !inDemo && <GroupEntry panel={panel} />}
      {/* Another search has fields of its own: what was typed but not added belongs to the one before. */}
      <Fields key={`${finding.draft.kind} ${finding.taken}`} panel={panel} form={form} />
      <div class="footer">
        {error && <Failure error={error} retry={retry} />}
        <Summary finding={finding} />
        <div class="buttons">
          <Button
            kind="primary"
            submit
            off={inDemo || isEmpty || isRefused}
            busy={looking.busy || pressed ? 'Searching…' : undefined}
            price={most === 0 ? '0 credits' : `Up to ${credits(most)}`}
          >
            Preview
          </Button>
          {!isEmpty && (
            <Button off={looking.busy} onClick={finding.clear}>
              Clear
            </Button>
          )}
        </div>
      </div>
    </Form>
  );
}

interface Press {
  /** What a preview costs at most, as far as it is known. */
  readonly most: number;
  /** Whether the button was pressed and the search is still being checked. */
  readonly pressed: boolean;
  readonly press: () => void;
}

/**
 * Previews the search when the button is pressed. A person who types a value and presses it at once has changed the search
 * with the same click: then it is checked first, and nothing is sent if it costs more than the button said.
 */
function usePress({ finding, view }: SearchPanel): Press {
  const { check, draft } = finding;
  const [waiting, setWaiting] = useState<{ readonly draft: SearchDraft; readonly most: number }>();
  const most =
    check.current && check.answer?.known
      ? 0
      : pageCost(draft.kind, PAGE, check.answer?.signalsEach ?? 0, view.prices);
  const isSame = waiting !== undefined && waiting.draft === draft;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the search is checked
  useEffect(() => {
    if (!waiting || (isSame && !check.current && !check.error)) return;
    setWaiting(undefined);
    if (isSame && check.current && check.answer?.problems.length === 0 && most <= waiting.most) {
      finding.look(waiting.most);
    }
  }, [waiting, isSame, check.current, check.error]);
  return {
    most,
    pressed: isSame,
    press: () => (check.current ? finding.look(most) : setWaiting({ draft, most })),
  };
}

/** The id that *Do not call* has among the filters to add. */
const DNC_ID = 'do not call';
const DNC_TICK = 'exclude-do-not-call';
const DNC = {
  id: DNC_ID,
  label: DO_NOT_CALL,
  help: 'Excludes people with only do-not-call numbers. Not in every Lusha plan.',
};

function Fields({ panel, form }: FilterFormProps) {
  const { finding } = panel;
  const { draft, added } = finding;
  const { first, more } = form.filters[draft.kind];
  const [spoken, speak] = useState('');
  /** The filter that was added last; its field takes the focus when it appears. */
  const newest = useRef<string>();
  const used = (id: string): boolean => draft.criteria.some((one) => one.id === id);
  const shown = more.filter(({ id }) => added.includes(id) || used(id));
  const showsDnc = draft.kind === 'contact' && (draft.leaveOutDnc === true || added.includes(DNC_ID));
  const rest = [
    ...more.filter((one) => !shown.includes(one)),
    ...(draft.kind === 'contact' && !showsDnc ? [DNC] : []),
  ];
  const add = (id: string): void => {
    newest.current = id;
    finding.addFilter(id);
    if (id !== DNC_ID) return;
    finding.setLeaveOutDnc(true);
    focusOn(DNC_TICK);
  };
  return (
    <div class="filters">
      {[...first, ...shown].map((criterion) => (
        <FilterField
          key={criterion.id}
          criterion={criterion}
          finding={finding}
          speak={speak}
          isNew={criterion.id === newest.current}
          onRemove={first.includes(criterion) ? undefined : () => finding.removeFilter(criterion.id)}
        />
      ))}
      {showsDnc && (
        <Tick id={DNC_TICK} on={draft.leaveOutDnc === true} onChange={finding.setLeaveOutDnc}>
          Exclude people with only do-not-call numbers
          <span class="quiet"> (not in every Lusha plan)</span>
        </Tick>
      )}
      <Status class="unseen" text={spoken} />
      <div class="buttons">
        <MoreFilters filters={rest} onAdd={add} />
      </div>
      {draft.kind === 'contact' && <AtCompanies panel={panel} />}
      <NeverContact effect={LISTED[draft.kind]} button="Never-contact list" kind="plain" isBrief />
    </div>
  );
}

/** Shows the search in words on one line, or what keeps it from being sent. */
function Summary({ finding: { check, isEmpty } }: { readonly finding: FindPeople }) {
  if (isEmpty) return <p class="summary">Add at least one filter.</p>;
  if (!check.answer) return <p class="summary">Reading the search…</p>;
  const problem = check.answer.problems[0];
  if (problem) {
    return (
      <p class="summary" role="status">
        {problem.sentence}
      </p>
    );
  }
  return <p class="summary one-line">{check.answer.sentence}.</p>;
}

/** A search of Lusha's returns no email. */
const LISTED: Readonly<Record<SearchDraft['kind'], string>> = {
  contact:
    'People whose company domain or LinkedIn URL is listed are skipped. The search is still charged. Emails on it skip nobody here, because a search returns no emails.',
  company: 'Companies whose domain is listed are skipped. The search is still charged.',
};
