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
  const { filling } = panel;
  const { draft, form, found, open, opening } = panel.finding;
  const screen = filling.open ? 'fill' : found ? 'found' : 'search';
  const shown = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the view opens
  useEffect(() => {
    open();
    void filling.look();
  }, []);
  // Nothing comes in over the form once it is there.
  const ready = form !== undefined && (filling.fill !== undefined || filling.error !== undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another screen is there
  useEffect(() => {
    // What replaces another screen is read from its top.
    if (shown.current) window.scrollTo(0, 0);
    shown.current = ready;
  }, [ready, screen]);
  return (
    <>
      <Title
        text={draft.kind === 'people' ? 'Find people' : 'Find companies'}
        onBack={() => (filling.open ? filling.setOpen(undefined) : panel.go('home'))}
      />
      {opening.error && <Failure error={opening.error} retry={open} />}
      {!ready && !opening.error && (
        <p class="quiet" role="status">
          Loading the criteria…
        </p>
      )}
      {form && ready && (
        <Arrived key={screen} quiet={!shown.current}>
          {screen === 'search' && <FilterForm panel={panel} form={form} />}
          {screen === 'found' && found && <FoundList panel={panel} found={found} />}
          {screen === 'fill' && <FillPanel panel={panel} draft={draft} />}
        </Arrived>
      )}
    </>
  );
}
