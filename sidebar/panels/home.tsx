/** The account at a glance, and the ways on. */
import { useEffect } from 'preact/hooks';
import type { DemoStarted } from '../../src/rpc';
import { Button } from '../parts/button';
import { Failure } from '../parts/failure';
import { Notice } from '../parts/notice';
import { rowId } from '../parts/row';
import { Title } from '../parts/title';
import type { EnrichJob } from '../state/enrich-job';
import type { SidebarPanel } from '../state/panel';
import { isRunUnderWay } from '../text/job-state';
import { number } from '../text/numbers';
import { Account } from './account';
import { FileRows } from './file-rows';
import { KeySection } from './key-section';
import { Problems } from './problems';
import { RequestLimits } from './request-limits';
import { Trouble } from './trouble';

interface HomeProps {
  readonly panel: SidebarPanel;
  /** What was set up, right after the demo was started. */
  readonly demo: DemoStarted | undefined;
}

export function Home({ panel, demo }: HomeProps) {
  const { view, enriching } = panel;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the view opens
  useEffect(() => {
    void enriching.look();
  }, []);
  return (
    <>
      <Title text="Lusha Enrich" unseen />
      <Trouble panel={panel} />
      {demo && (
        <Notice kind="good" live>
          The tab “{demo.tab}” has five made-up people and a formula that looks them up. Select their rows and
          choose <em>Use in cells</em> to make one of your own.
          <code class="block">{demo.formula}</code>
        </Notice>
      )}
      {(view.access === 'key' || view.account) && <Account panel={panel} />}
      {panel.refreshError && <Failure error={panel.refreshError} retry={panel.refresh} />}
      <RequestLimits view={view} now={panel.now} />
      <section>
        <h2>Next step</h2>
        <div class="buttons">
          <Button
            kind={view.trouble ? 'secondary' : 'primary'}
            id={rowId('enrich')}
            onClick={() => panel.go('enrich')}
          >
            Enrich rows
          </Button>
          <Button id={rowId('find')} onClick={() => panel.go('find')}>
            Find people or companies
          </Button>
          <Button id={rowId('use')} onClick={() => panel.go('use')}>
            Use in cells
          </Button>
        </div>
        <p class="hint">{nextText(enriching)}</p>
      </section>
      <FileRows panel={panel} />
      {view.access === 'key' && <KeySection panel={panel} />}
      <Problems problems={view.problems} now={panel.now} />
    </>
  );
}

function nextText({ job: run, doing }: EnrichJob): string {
  if (!run || !(isRunUnderWay(run) || run.phase === 'price check')) {
    return 'Enrich rows fills a list, with the price first. Find people or companies makes a new one. Use in cells puts a formula beside it.';
  }
  const far = `${number(run.through)} of ${number(run.rows)} rows`;
  if (run.phase === 'price check') return `A price check of ${run.tab} is waiting. Open Enrich rows.`;
  if (doing === 'nothing') return `A run in ${run.tab} is at ${far}. Open Enrich rows to go on.`;
  return `${run.phase === 'looking up' ? 'Looking up' : 'Buying'} · ${far}. Open Enrich rows to see it. It waits while you find people.`;
}
