/** The page `Sidebar.html`, with every view but the one that finds people and companies. */
import { useState } from 'preact/hooks';
import type { DemoStarted } from '../src/rpc';
import { AccountPanel } from './panels/account';
import { EnrichPanel } from './panels/enrich/enrich';
import { FilePanel } from './panels/file';
import { FirstRun } from './panels/first-run';
import { FormulasPanel } from './panels/formulas';
import { HelpPanel } from './panels/help';
import { Home } from './panels/home';
import { ReplaceKey } from './panels/key-form';
import { PendingPanel } from './panels/pending';
import { SharingPanel } from './panels/sharing';
import { UseInCells } from './panels/use-in-cells';
import { startPage, type ViewProps } from './shell';
import { useEnrichJob } from './state/enrich-job';
import type { SidebarPanel } from './state/panel';
import { usePendingJob } from './state/pending-job';

startPage({
  names: ['home', 'key', 'account', 'enrich', 'run', 'use', 'formulas', 'pending', 'file', 'share', 'help'],
  View,
});

function View({ panel: shown, name }: ViewProps) {
  const fetching = usePendingJob(shown.update);
  const enriching = useEnrichJob(shown.update);
  const [demo, setDemo] = useState<DemoStarted>();
  const [isNew, setIsNew] = useState(false);
  const [isDeclined, setIsDeclined] = useState(false);
  const panel: SidebarPanel = { ...shown, fetching, enriching };
  if (name === 'help') return <HelpPanel panel={panel} />;
  // A person without a key may watch another person's run.
  if (name === 'run') return <EnrichPanel panel={panel} />;
  if (name === 'share') return <SharingPanel panel={panel} />;
  if (panel.view.access === 'none') {
    return <FirstRun panel={panel} next="home" onConnected={() => setIsNew(true)} onDemo={setDemo} />;
  }
  switch (name) {
    case 'account':
      return <AccountPanel panel={panel} />;
    case 'key':
      return <ReplaceKey panel={panel} />;
    case 'enrich':
      return <EnrichPanel panel={panel} />;
    case 'use':
      return <UseInCells panel={panel} />;
    case 'formulas':
      return <FormulasPanel panel={panel} />;
    case 'pending':
      return <PendingPanel panel={panel} />;
    case 'file':
      return <FilePanel panel={panel} />;
    default:
      return (
        <Home
          panel={panel}
          demo={panel.view.access === 'demo' ? demo : undefined}
          isNew={isNew}
          isDeclined={isDeclined}
          onDecline={() => setIsDeclined(true)}
          onLeave={() => {
            setIsNew(false);
            setDemo(undefined);
          }}
        />
      );
  }
}
