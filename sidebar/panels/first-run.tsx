/** The first view, before there is a key: enter one, ask for one, or try the demo. */
import { useState } from 'preact/hooks';
import type { DemoStarted } from '../../src/rpc';
import { Button } from '../parts/button';
import { Failure } from '../parts/failure';
import { Notice } from '../parts/notice';
import { Row } from '../parts/row';
import { Title } from '../parts/title';
import { rpc } from '../script/rpc';
import type { Panel, ViewName } from '../state/panel';
import { useAction } from '../state/use-action';
import { AskAdmin } from './ask-admin';
import { KeyForm } from './key-form';

interface FirstRunProps {
  readonly panel: Panel;
  /** The view that opens when the key is saved. */
  readonly next: ViewName;
  readonly onConnected?: () => void;
  readonly onDemo?: (demo: DemoStarted) => void;
}

export function FirstRun({ panel, next, onConnected, onDemo }: FirstRunProps) {
  const [asking, setAsking] = useState(false);
  const trying = useAction();
  const start = async (): Promise<void> => {
    const demo = await trying.run(() => rpc.startDemo());
    if (!demo) return;
    onDemo?.(demo);
    panel.update(demo.view);
    panel.go('home');
  };
  return (
    <>
      <Title text="Connect Lusha" />
      <p class="lead">Add Lusha contact data to your sheet. Paste your API key to start.</p>
      {panel.view.cells.found === 'another key' && (
        <Notice kind="info">
          If this file is somebody else’s, its formulas use the owner’s key and need none of yours.
        </Notice>
      )}
      <KeyForm
        panel={panel}
        onSaved={() => {
          onConnected?.();
          panel.go(next);
        }}
      />
      <section>
        <h2>No key?</h2>
        <div class="buttons">
          <Button expanded={asking} onClick={() => setAsking(!asking)}>
            Ask my admin
          </Button>
          <Button busy={trying.busy ? 'Setting up…' : undefined} onClick={start}>
            Try the demo
          </Button>
        </div>
        {trying.error && <Failure error={trying.error} retry={start} />}
        {asking && <AskAdmin />}
        <p class="hint">The demo adds a tab with five fictional people. Uses no credits.</p>
      </section>
      <nav class="rows" aria-label="More">
        <Row panel={panel} to="share" title="Prepare for sharing" />
        <Row panel={panel} to="forget" title="Forget a person" />
        <Row panel={panel} to="remove" title="Remove from this file" />
        <Row panel={panel} to="help" title="Help" />
      </nav>
    </>
  );
}
