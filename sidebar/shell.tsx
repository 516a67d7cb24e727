/** The frame of a page: how it starts, its first question to the script, and what is shown over every view. */
import { type FunctionComponent, render } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { PanelView } from '../src/rpc';
import { Arrived } from './parts/arrived';
import { Button } from './parts/button';
import { Failure } from './parts/failure';
import { rowId } from './parts/row';
import { rpc } from './script/rpc';
import type { Panel, ViewName } from './state/panel';
import { PanelContext } from './state/panel-context';
import { readStart } from './state/start';
import { useAction } from './state/use-action';
import { useAnswer } from './state/use-answer';
import { type At, usePanel } from './state/use-panel';

export interface ViewProps {
  readonly panel: Panel;
  readonly name: ViewName;
}

/** The views that one page has. */
export interface PageViews {
  /** The first one opens when the script asks for none of them. */
  readonly names: readonly [ViewName, ...ViewName[]];
  /** Shows the view of that name. It stays mounted while the name changes, so it holds what outlives a view. */
  readonly View: FunctionComponent<ViewProps>;
}

interface ShellProps {
  readonly start: At;
  readonly page: PageViews;
}

function Shell({ start, page }: ShellProps) {
  const { answer: view, error, busy, ask } = useAnswer('view', rpc.view);
  if (view) return <Opened first={view} start={start} page={page} />;
  if (error && !busy) {
    return (
      <main>
        <h1 class="unseen">Lusha Enrich</h1>
        <Failure error={error} retry={() => void ask()} />
      </main>
    );
  }
  return (
    <main>
      <Skeleton />
    </main>
  );
}

/** Views with rows and cards that open others. */
const OPENERS: readonly ViewName[] = ['home', 'account', 'find'];

function Opened({ first, start, page }: ShellProps & { readonly first: PanelView }) {
  const { panel, at, said, leaving } = usePanel(first, start, page.names);
  // A person who opened the panel from the menu still has the focus in the sheet.
  useLayoutEffect(() => {
    if (!at.from) return;
    window.scrollTo(0, 0);
    const opener = OPENERS.includes(at.name) ? document.getElementById(rowId(at.from)) : null;
    (opener ?? document.querySelector('h1'))?.focus();
  }, [at]);

  const { View } = page;
  return (
    <PanelContext.Provider value={panel}>
      {leaving.isUnderWay && (
        <main>
          <Skeleton />
        </main>
      )}
      {/* Kept, so that it is still there when the other page does not load. */}
      <div hidden={leaving.isUnderWay}>
        {panel.view.access === 'demo' && <DemoBanner panel={panel} />}
        <main>
          {leaving.error && (
            <Arrived>
              <Failure error={leaving.error} retry={leaving.retry} />
            </Arrived>
          )}
          <View panel={panel} name={at.name} />
        </main>
      </div>
      <div class="unseen" role="status">
        {said}
      </div>
    </PanelContext.Provider>
  );
}

/** Shows placeholders until the first answer arrives. */
function Skeleton() {
  return (
    <div class="skeleton" aria-busy="true">
      <h1 class="unseen">Lusha Enrich</h1>
      <p class="unseen" role="status">
        Loading…
      </p>
      <div class="gray short" />
      <div class="gray tall" />
      <div class="gray" />
      <div class="gray" />
      <div class="gray short" />
    </div>
  );
}

/** Shows over every view that the add-on answers with made-up people. */
function DemoBanner({ panel }: { readonly panel: Panel }) {
  const ending = useAction();
  const end = async (): Promise<void> => {
    const view = await ending.run(() => rpc.endDemo());
    if (!view) return;
    panel.update(view);
    panel.go('home');
    panel.say('The demo has ended.');
  };
  return (
    <section class="demo" aria-label="Demo">
      <p>Demo: fictional people, uses no credits</p>
      {!panel.inWindow && (
        <div class="buttons">
          <Button onClick={() => panel.go('key')}>Enter my key</Button>
          <Button busy={ending.busy ? 'Ending…' : undefined} onClick={end}>
            End demo
          </Button>
        </div>
      )}
      {ending.error && <Failure error={ending.error} />}
    </section>
  );
}

function startAt({ names }: PageViews): At {
  const { view, from } = readStart();
  const name = names.find((one) => one === view) ?? names[0];
  return from === undefined ? { name } : { name, from };
}

/** Starts a page at the view that the script asked for. */
export function startPage(page: PageViews): void {
  const open = (): void => {
    const place = document.getElementById('panel');
    if (place) render(<Shell start={startAt(page)} page={page} />, place);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', open);
  else open();
}
