/** The search in the making: criteria in groups, what they say together, and what looking costs. */
import { useState } from 'preact/hooks';
import { searchCost } from '../../../src/core/prices';
import type { CriterionView, FindForm } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { FormFooter } from '../../parts/form-footer';
import { Notice } from '../../parts/notice';
import type { FindPeople } from '../../state/find-people';
import type { SearchPanel } from '../../state/panel';
import { credits } from '../../text/numbers';
import { FillNotice } from '../fill/notice';
import { Criterion } from './criterion';
import { SavedSearches } from './saved';

/** People whom one look lists. */
const PAGE = 25;

export function FilterForm({ panel, form }: { readonly panel: SearchPanel; readonly form: FindForm }) {
  const { finding, view } = panel;
  const { check, draft, isEmpty, looking } = finding;
  const inDemo = view.access === 'demo';
  const ready = !inDemo && check.current && !isEmpty && check.answer?.problems.length === 0;
  const cost = check.answer?.known && check.current ? 'free' : credits(searchCost(PAGE, view.prices));
  return (
    <form
      class="set-up"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) finding.look();
      }}
    >
      {inDemo && (
        <Notice kind="info">
          The demo has nobody to search for. Enter your Lusha API key to find people.
        </Notice>
      )}
      <FillNotice panel={panel} />
      <SavedSearches panel={panel} saved={form.saved} />
      <Groups key={finding.taken} groups={form.groups[draft.kind]} finding={finding} />
      <FormFooter
        changed={false}
        error={looking.error ?? check.error}
        retry={looking.error ? finding.look : check.retry}
        summary={summary(finding)}
      >
        <Button kind="primary" submit off={!ready} busy={looking.busy ? 'Looking…' : undefined}>
          Look ({cost})
        </Button>
        <Button off={isEmpty || looking.busy} onClick={finding.clear}>
          Clear
        </Button>
      </FormFooter>
    </form>
  );
}

interface GroupsProps {
  readonly groups: FindForm['groups']['people'];
  readonly finding: FindPeople;
}

function Groups({ groups, finding }: GroupsProps) {
  const { draft } = finding;
  const isUsed = (criteria: readonly CriterionView[]): boolean =>
    criteria.some(({ id }) => draft.criteria.some((one) => one.id === id));
  const [wasUsed] = useState(() => groups.map(({ criteria }) => isUsed(criteria)));
  return (
    <>
      {groups.map(({ label, criteria }, at) => {
        const list = criteria.map((one) => <Criterion key={one.id} criterion={one} finding={finding} />);
        return at < 2 ? (
          <section key={label}>
            <h2>{label}</h2>
            {list}
          </section>
        ) : (
          <details key={label} class="options" open={wasUsed[at]}>
            <summary>{label} criteria</summary>
            {list}
          </details>
        );
      })}
    </>
  );
}

function summary({ check, isEmpty }: FindPeople): string {
  if (isEmpty) return 'Choose what the people have in common.';
  if (!check.answer) return 'Reading the search…';
  return check.answer.problems[0]?.sentence ?? `${check.answer.sentence}.`;
}
