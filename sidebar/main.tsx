/** The page `Sidebar.html`: the start page, bulk enrichment, formulas and the account. */

import { useState } from 'preact/hooks';
import { PAGE_VIEWS } from '../src/core/pages';
import type { DemoStarted } from '../src/rpc';
import { AccountPanel } from './panels/account';
import { EnrichPanel } from './panels/enrich/enrich';
import { FirstRun } from './panels/first-run';
import { FormulasPanel } from './panels/formulas';
import { Home } from './panels/home';
import { ReplaceKey } from './panels/key-form';
import { PendingPanel } from './panels/pending';
import { startPage, type ViewProps } from './shell';
import { useEnrichJob } from './state/enrich-job';
import type { SidebarPanel } from './state/panel';
import { usePendingJob } from './state/pending-job';

startPage({
  names: PAGE_VIEWS.Sidebar,
  View,
});

function View({ panel: shown, name }: ViewProps) {
  const fetching = usePendingJob(shown.update);
  const enriching = useEnrichJob(shown.update);
  const [demo, setDemo] = useState<DemoStarted>();
  const [isNew, setIsNew] = useState(false);
  const [isDeclined, setIsDeclined] = useState(false);
  const panel: SidebarPanel = { ...shown, fetching, enriching };
  // A person without a key may watch another person's run.
  if (name === 'run') return <EnrichPanel panel={panel} />;
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
    case 'formulas':
      return <FormulasPanel panel={panel} />;
    case 'pending':
      return <PendingPanel panel={panel} />;
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
