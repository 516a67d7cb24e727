/** Find people: a search, then who matches it, then the sheet that they go into. */
import { useEffect, useRef } from 'preact/hooks';
import { Arrived } from '../../parts/arrived';
import { Failure } from '../../parts/failure';
import { Title } from '../../parts/title';
import type { SearchPanel } from '../../state/panel';
import { FillPanel } from '../fill/fill';
import { FilterForm } from './filter-form';
import { FoundList } from './found';

export function FindPanel({ panel }: { readonly panel: SearchPanel }) {
  const { draft, form, found, filling, open, opening } = panel.finding;
  const screen = !found ? 'search' : filling ? 'fill' : 'found';
  const shown = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the view opens
  useEffect(open, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another screen is there
  useEffect(() => {
    // What replaces another screen is read from its top.
    if (shown.current) window.scrollTo(0, 0);
    shown.current = form !== undefined;
  }, [form, screen]);
  return (
    <>
      <Title text="Find people" onBack={() => panel.go('home')} />
      {opening.error && <Failure error={opening.error} retry={open} />}
      {!form && !opening.error && (
        <p class="quiet" role="status">
          Loading the criteria…
        </p>
      )}
      {form && (
        <Arrived key={screen} quiet={!shown.current}>
          {!found && <FilterForm panel={panel} form={form} />}
          {found && !filling && <FoundList panel={panel} found={found} />}
          {found && filling && <FillPanel panel={panel} draft={draft} found={found} />}
        </Arrived>
      )}
    </>
  );
}
