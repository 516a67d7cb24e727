/** The view that finds people and companies: the search, its results, and the fill. */
import { useEffect, useState } from 'preact/hooks';
import { Arrived } from '../../parts/arrived';
import { Failure } from '../../parts/failure';
import { BACK_ID, Title } from '../../parts/title';
import type { SearchPanel } from '../../state/panel';
import { useScreen } from '../../state/use-screens';
import { FillPanel } from '../fill/fill';
import { LeavingFill } from '../fill/notice';
import { GroupPanel } from './buying-group';
import { FilterForm } from './filter-form';
import { FoundList } from './found';
import { Star } from './star';

export function FindPanel({ panel }: { readonly panel: SearchPanel }) {
  const { filling, grouping } = panel;
  const { form, found, open, opening } = panel.finding;
  const screen = filling.open ? 'fill' : grouping.open ? 'group' : found ? 'found' : 'search';
  /** Whether the question about leaving the fill is shown. */
  const [leaving, setLeaving] = useState(false);
  useEffect(() => {
    if (!filling.driven) setLeaving(false);
  }, [filling.driven]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the view opens
  useEffect(() => {
    open();
    void filling.look();
  }, []);
  // Nothing is inserted above the form once it is shown.
  const ready = form !== undefined && (filling.job !== undefined || filling.error !== undefined);
  const quiet = useScreen(ready ? screen : undefined);
  const back = (): void => {
    if (filling.open) filling.setOpen(false);
    else if (grouping.open) grouping.setOpen(false);
    else if (found) panel.finding.back();
    else if (filling.driven) setLeaving(true);
    else panel.go('home');
  };
  const answer = (leave: boolean): void => {
    setLeaving(false);
    document.getElementById(BACK_ID)?.focus();
    if (leave) panel.go('home');
  };
  return (
    <>
      <Title text={titleOf(screen, panel)} onBack={back}>
        {screen === 'found' && <Star panel={panel} />}
      </Title>
      {leaving && <LeavingFill filling={filling} onAnswer={answer} />}
      {opening.error && <Failure error={opening.error} retry={open} />}
      {!ready && !opening.error && (
        <p class="quiet" role="status">
          Loading the filters…
        </p>
      )}
      {form && ready && (
        <Arrived key={screen} quiet={quiet}>
          {screen === 'search' && <FilterForm panel={panel} form={form} />}
          {screen === 'found' && found && <FoundList panel={panel} found={found} />}
          {screen === 'group' && <GroupPanel panel={panel} />}
          {screen === 'fill' && <FillPanel panel={panel} />}
        </Arrived>
      )}
    </>
  );
}

type Screen = 'fill' | 'group' | 'found' | 'search';

function titleOf(screen: Screen, { filling, finding }: SearchPanel): string {
  if (screen === 'group') return 'Buying group';
  if (screen === 'found') return 'Preview';
  if (screen === 'fill') return filling.job?.phase === 'done' ? 'Results' : 'Add to sheet';
  return finding.draft.kind === 'contact' ? 'Find people' : 'Find companies';
}
