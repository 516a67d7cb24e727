/** The form of a search: its criteria in groups, their summary, and what a preview costs. */

import { useState } from 'preact/hooks';
import { pageCost } from '../../../src/core/prices';
import type { CriterionGroup, FindForm, SearchDraft } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Form, FormFooter } from '../../parts/form';
import { Notice } from '../../parts/notice';
import { Tick } from '../../parts/tick';
import type { FindPeople } from '../../state/find-people';
import type { SearchPanel } from '../../state/panel';
import { credits } from '../../text/numbers';
import { FillNotice } from '../fill/notice';
import { SearchKindChoice } from '../kind-choice';
import { NeverContact } from '../never-contact';
import { AtCompanies } from './at-companies';
import { Criterion } from './criterion';
import { SavedSearches } from './saved';

/** How many results a preview lists. */
const PAGE = 25;

export function FilterForm({ panel, form }: { readonly panel: SearchPanel; readonly form: FindForm }) {
  const { finding, view } = panel;
  const { check, draft, isEmpty, looking } = finding;
  const [first, second, more] = form.groups[draft.kind];
  const inDemo = view.access === 'demo';
  const ready = !inDemo && check.current && !isEmpty && check.answer?.problems.length === 0;
  const signalsEach = check.answer?.signalsEach ?? 0;
  const most = check.current && check.answer?.known ? 0 : pageCost(PAGE, signalsEach, view.prices);
  const look = (): void => finding.look(most);
  return (
    <Form
      whole
      onSubmit={() => {
        if (ready) look();
      }}
    >
      {inDemo && (
        <Notice kind="info">
          The demo has nobody to search for. Enter your Lusha API key to find people.
        </Notice>
      )}
      <FillNotice panel={panel} />
      <SavedSearches panel={panel} saved={form.saved} />
      <SearchKindChoice finding={finding} />
      {/* With another search, every criterion is folded again. */}
      <div key={`${draft.kind} ${finding.taken}`}>
        {first && <OpenGroup group={first} finding={finding} />}
        {second && <OpenGroup group={second} finding={finding} />}
        {draft.kind === 'contact' && <AtCompanies panel={panel} />}
        {more && <FoldedGroup group={more} finding={finding} />}
        <LeaveOut finding={finding} />
      </div>
      <FormFooter
        changed={false}
        error={looking.error ?? check.error}
        retry={looking.error ? (looking.error.code === 'price_changed' ? undefined : look) : check.ask}
        summary={summary(finding)}
      >
        <Button
          kind="primary"
          submit
          off={!ready}
          busy={looking.busy ? 'Searching…' : undefined}
          price={priceText(most, signalsEach)}
        >
          Preview
        </Button>
        <Button off={isEmpty || looking.busy} onClick={finding.clear}>
          Clear
        </Button>
      </FormFooter>
    </Form>
  );
}

interface GroupProps {
  readonly group: CriterionGroup;
  readonly finding: FindPeople;
}

function OpenGroup({ group, finding }: GroupProps) {
  return (
    <section>
      <h2>{group.label}</h2>
      <Criteria group={group} finding={finding} />
    </section>
  );
}

/** Shows a group that is open from the start when one of its criteria is used. */
function FoldedGroup({ group, finding }: GroupProps) {
  const { criteria } = finding.draft;
  const [wasUsed] = useState(() => group.criteria.some(({ id }) => criteria.some((one) => one.id === id)));
  return (
    <details class="options" open={wasUsed}>
      <summary>{group.label} filters</summary>
      <Criteria group={group} finding={finding} />
    </details>
  );
}

function Criteria({ group, finding }: GroupProps) {
  return (
    <>
      {group.criteria.map((one) => (
        <Criterion key={one.id} criterion={one} finding={finding} />
      ))}
    </>
  );
}

/** Returns the price of a preview. With signals it is known exactly only afterward. */
function priceText(most: number, signalsEach: number): string {
  if (most === 0) return '0 credits';
  return signalsEach > 0 ? `Up to ${credits(most)}` : credits(most);
}

function summary({ check, isEmpty }: FindPeople): string {
  if (isEmpty) return 'Add at least one filter.';
  if (!check.answer) return 'Reading the search…';
  return check.answer.problems[0]?.sentence ?? `${check.answer.sentence}.`;
}

/** A search of Lusha's returns no email. */
const LISTED: Readonly<Record<SearchDraft['kind'], string>> = {
  contact:
    'Whose domain or LinkedIn address is on it is left out of what is found, and charged by Lusha all the same. An e-mail on it leaves nobody out here: e-mails are not known before they are bought.',
  company: 'A company whose domain is on it is left out of what is found, and charged by Lusha all the same.',
};

/** Asks which records are left out, whatever the criteria say. */
function LeaveOut({ finding }: { readonly finding: FindPeople }) {
  const { draft, setLeaveOutDnc } = finding;
  return (
    <section>
      <h2>Leave out</h2>
      {draft.kind === 'contact' && (
        <Tick on={draft.leaveOutDnc === true} onChange={setLeaveOutDnc}>
          Leave out people whose every number is marked do-not-call
          <span class="quiet"> (not in every Lusha plan)</span>
        </Tick>
      )}
      <NeverContact effect={LISTED[draft.kind]} button="Never-contact list…" kind="plain" />
    </section>
  );
}
