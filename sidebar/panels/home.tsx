/** The start page of the panel: the account, what went wrong, and the other views. */
import { useEffect, useState } from 'preact/hooks';
import type { DemoStarted, PanelView, PendingCells, ProblemView } from '../../src/rpc';
import { Button } from '../parts/button';
import { Failure } from '../parts/failure';
import { Notice } from '../parts/notice';
import { Row, rowId } from '../parts/row';
import { Title } from '../parts/title';
import { rpc } from '../script/rpc';
import type { EnrichJob } from '../state/enrich-job';
import type { Panel, SidebarPanel } from '../state/panel';
import type { PendingView } from '../state/pending-job';
import { useAnswer } from '../state/use-answer';
import { sentenceHere } from '../text/errors';
import { isRunUnderWay } from '../text/job-state';
import { cells as cellsText, credits, number } from '../text/numbers';
import { atTime } from '../text/times';
import { Account, RequestLimits } from './account';
import { AskAdmin } from './ask-admin';
import { KeySection } from './key-section';

interface HomeProps {
  readonly panel: SidebarPanel;
  /** What the script set up, right after the demo started. */
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

interface ProblemsProps {
  readonly problems: readonly ProblemView[];
  readonly now: number;
}

/** Shows the latest problems of cells. */
function Problems({ problems, now }: ProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <section>
      <h2>Last problems</h2>
      <ul class="plain-list">
        {problems.map((problem) => (
          <li key={`${problem.at} ${problem.code}`}>
            {sentenceHere(problem)} <span class="quiet">{whenText(problem.at, now)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function whenText(at: number, now: number): string {
  const text = atTime(at, now);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Shows what keeps every request from working, with the next step. */
function Trouble({ panel }: { readonly panel: Panel }) {
  const [asking, setAsking] = useState(false);
  const { trouble } = panel.view;
  if (!trouble || (trouble.until !== undefined && trouble.until <= panel.now)) return null;
  const again = (
    <Button busy={panel.refreshing ? 'Asking Lusha…' : undefined} onClick={panel.refresh}>
      Check again
    </Button>
  );
  const wrongKey = trouble.code === 'bad_key' || trouble.code === 'no_key';
  const actions = wrongKey ? (
    <>
      <Button kind="primary" onClick={() => panel.go('key')}>
        Enter another key
      </Button>
      <Button expanded={asking} onClick={() => setAsking(!asking)}>
        Ask my admin
      </Button>
    </>
  ) : (
    again
  );
  return (
    <>
      <Notice kind="error" actions={trouble.until === undefined ? actions : undefined}>
        {sentenceHere(trouble)}
        {trouble.until !== undefined && <strong> It opens {atTime(trouble.until, panel.now)}.</strong>}
      </Notice>
      {wrongKey && asking && <AskAdmin />}
    </>
  );
}

/** The rows of the start page that open the views about this file. */
function FileRows({ panel }: { readonly panel: SidebarPanel }) {
  // The count is optional here; its own view shows the error when it fails.
  const { answer: pendingCells } = useAnswer('pending cells', rpc.pendingCells);
  return (
    <section>
      <h2>This file</h2>
      <nav class="rows" aria-label="This file">
        <Row panel={panel} to="formulas" title="Formulas in this file" text={formulasText(panel.view)} />
        <Row
          panel={panel}
          to="pending"
          title="Pending cells"
          text={pendingText(
            pendingCells,
            panel.fetching.doing === 'nothing' ? undefined : panel.fetching.job,
          )}
        />
        <Row panel={panel} to="file" title="Settings" text="Private e-mails, what this file keeps" />
        <Row panel={panel} to="share" title="Prepare for sharing" />
        <Row panel={panel} to="help" title="Help" />
      </nav>
    </section>
  );
}

function formulasText({ access, cells }: PanelView): string {
  if (access === 'demo') return 'Answered with made-up people';
  if (cells.on) return `On · ${number(cells.spent.credits)} of ${credits(cells.cap.credits)} spent today`;
  return 'Off: they may not use your key';
}

function pendingText(pendingCells: PendingCells | undefined, job: PendingView | null | undefined): string {
  if (job) return `Fetching · ${number(job.fetched)} done, ${number(job.open)} to go`;
  if (!pendingCells) return 'Counting…';
  return pendingCells.cells === 0
    ? 'Nothing waits'
    : `${cellsText(pendingCells.cells)} ${pendingCells.cells === 1 ? 'waits' : 'wait'}`;
}
