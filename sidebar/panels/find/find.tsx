/** Find people: a filter, then who matches it. */
import { useEffect, useRef } from 'preact/hooks';
import { Arrived } from '../../parts/arrived';
import { Failure } from '../../parts/failure';
import { Title } from '../../parts/title';
import type { Panel } from '../../state/panel';
import { FilterForm } from './filter-form';
import { Found } from './found';

export function FindPanel({ panel }: { readonly panel: Panel }) {
  const { form, found, open, opening } = panel.finding;
  const shown = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the view opens
  useEffect(open, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another screen is there
  useEffect(() => {
    // What replaces another screen is read from its top.
    if (shown.current) window.scrollTo(0, 0);
    shown.current = form !== undefined;
  }, [form, found]);
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
        <Arrived key={found ? 'found' : 'filter'} quiet={!shown.current}>
          {found ? <Found panel={panel} found={found} /> : <FilterForm panel={panel} form={form} />}
        </Arrived>
      )}
    </>
  );
}
