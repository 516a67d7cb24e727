/** The start page of the panel: what a person may begin, what went wrong, and the other views. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DemoStarted, ListGap, PanelView, PendingCells, ProblemView, TroubleView } from '../../src/rpc';
import { Button } from '../parts/button';
import { Failure } from '../parts/failure';
import { IconButton } from '../parts/icon-button';
import { ENRICH, FIND, FORMULA, MOVED, NEWS, REFRESH, SCORE, SIMILAR } from '../parts/icons';
import { Notice } from '../parts/notice';
import { Card, Row } from '../parts/row';
import { Title } from '../parts/title';
import { rpc } from '../script/rpc';
import type { EnrichJob } from '../state/enrich-job';
import { useListGap } from '../state/list-gap';
import type { Panel, SidebarPanel } from '../state/panel';
import { usePendingCells } from '../state/pending-count';
import type { PendingView } from '../state/pending-job';
import { type Answered, useAnswer } from '../state/use-answer';
import { sentenceHere } from '../text/errors';
import { isRunUnderWay } from '../text/job-state';
import { lastText } from '../text/moves-labels';
import { count, credits, number } from '../text/numbers';
import { atTime, untilTime } from '../text/times';
import { formulasText } from './account';
import { AskAdmin } from './ask-admin';
import { PendingOffer } from './pending-offer';
import { FillEnded, Filling } from './pending-progress';
import { RecentRun } from './recent-run';
import { SelectedRow } from './selected-row';

interface HomeProps {
  readonly panel: SidebarPanel;
  /** What the script set up, right after the demo started. */
  readonly demo: DemoStarted | undefined;
  /** Whether a key was connected just before. */
  readonly isNew: boolean;
  /** Whether the person has said "Not now" to filling pending cells. */
  readonly isDeclined: boolean;
  readonly onDecline: () => void;
  /** Called when another view opens. */
  readonly onLeave: () => void;
}

export function Home({ panel, demo, isNew, isDeclined, onDecline, onLeave }: HomeProps) {
  const { view, enriching } = panel;
  const leave = useRef(onLeave);
  leave.current = onLeave;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the view opens
  useEffect(() => {
    void enriching.look();
    return () => leave.current();
  }, []);
  // The count is optional here; its own view shows the error when it fails.
  const { answer: pending } = usePendingCells(panel);
  const gap = useListGap(panel);
  const { answer: monthly } = useAnswer('monthly', rpc.monthlyView);
  const isTroubled =
    view.trouble !== undefined && (view.trouble.until === undefined || view.trouble.until > panel.now);
  const offered = isDeclined || isTroubled || !pending?.cells ? undefined : pending;
  const isFilling = panel.fetching.doing !== 'nothing';
  // News of what is over gives way to what begins.
  const isIdle = !isFilling && !panel.fetching.job && enriching.single === undefined;
  return (
    <>
      <Title text="Home" />
      {isNew && isIdle && <Notice kind="good">{connectedText(view)}</Notice>}
      <Trouble panel={panel} />
      {demo && isIdle && (
        <Notice kind="good" live>
          The tab “{demo.tab}” has five fictional people and a formula that looks them up. Select their rows
          and choose <em>Insert a formula</em> to try one.
          <code class="block">{demo.formula}</code>
        </Notice>
      )}
      {panel.refreshError && <Failure error={panel.refreshError} retry={panel.refresh} />}
      <Pending panel={panel} offered={offered} onDecline={onDecline} />
      <section>
        <div class="line">
          <h2>What do you want to do?</h2>
          <ReadAgain gap={gap} />
        </div>
        <Card
          panel={panel}
          to="enrich"
          icon={ENRICH}
          title="Enrich a list"
          text={runText(enriching) ?? gapText(gap.answer) ?? 'Complete the rows you have'}
          isMain={!isTroubled && !offered && !isFilling}
        />
        <Card panel={panel} to="find" icon={FIND} title="Find people or companies" text="Build a new list" />
        <Card panel={panel} to="use" icon={FORMULA} title="Insert a formula" text="Fill cells as you type" />
      </section>
      <section>
        <h2>Go further with a list</h2>
        <div class="rows">
          <Row
            panel={panel}
            to="similar"
            icon={SIMILAR}
            title="Find similar"
            text="More like selected rows"
          />
          <Row
            panel={panel}
            to="moves"
            icon={MOVED}
            title="Who moved"
            text={monthly?.last ? lastText(monthly.last) : 'See who changed jobs'}
          />
          <Row panel={panel} to="news" icon={NEWS} title="Account signals" text="Hiring, news, and more" />
          <Row
            panel={panel}
            to="scores"
            icon={SCORE}
            title="Score a list"
            text="Pay for the best rows first"
          />
        </div>
      </section>
      <SelectedRow panel={panel} gap={gap.answer} isBlocked={isTroubled} />
      <RecentRun enriching={enriching} />
      <FileRows panel={panel} pending={pending} />
      <Problems problems={view.problems} now={panel.now} />
    </>
  );
}

function connectedText({ account }: PanelView): string {
  return account?.creditsLeft === undefined ? 'Connected.' : `Connected. ${credits(account.creditsLeft)}.`;
}

interface PendingProps {
  readonly panel: SidebarPanel;
  readonly offered: PendingCells | undefined;
  readonly onDecline: () => void;
}

/** Shows how far pending cells are filled, how that ended, or the offer to fill them. */
function Pending({ panel, offered, onDecline }: PendingProps) {
  const { job, doing } = panel.fetching;
  if (doing !== 'nothing') {
    return (
      <section class="offer">
        <h2>Pending cells</h2>
        {job && <Filling fetching={panel.fetching} job={job} />}
      </section>
    );
  }
  return (
    <>
      {job && <FillEnded fetching={panel.fetching} job={job} />}
      {offered && <PendingOffer panel={panel} found={offered} onLater={onDecline} />}
    </>
  );
}

/** Reads the list and the selection again, as the page is told nothing of them. */
function ReadAgain({ gap: { busy, ask } }: { readonly gap: Answered<ListGap | null> }) {
  return <IconButton label="Refresh" shape={REFRESH} busy={busy} onClick={() => void ask()} />;
}

/** Names what the list in front lacks: `Sheet1: 180 rows without email`. */
function gapText(gap: ListGap | null | undefined): string | undefined {
  if (!gap || gap.rows === 0) return undefined;
  const rows = gap.isLeast ? `${number(gap.rows)}+ rows` : count(gap.rows, 'row');
  return `${gap.tab}: ${rows} without email`;
}

/** Says how far a run is that is under way or waits for a person. */
function runText({ job: run, doing }: EnrichJob): string | undefined {
  if (!run || !(isRunUnderWay(run) || run.phase === 'price check')) return undefined;
  const far = `${number(run.through)} of ${number(run.rows)} rows`;
  if (run.phase === 'price check') return `${run.tab}: price check is ready`;
  if (doing === 'nothing') return `${run.tab}: stopped at ${far}`;
  return `${run.tab}: ${far}`;
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
      <h2>Recent errors in cells</h2>
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
  const isOutOfCredits = trouble.code === 'no_credits';
  const again = (
    <Button busy={panel.refreshing ? 'Asking Lusha…' : undefined} onClick={panel.refresh}>
      {trouble.until === undefined ? 'Try again' : 'Try now'}
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
    <>
      {isOutOfCredits && (
        <a class="button secondary" href={DASHBOARD} target="_blank" rel="noopener noreferrer">
          Open billing
        </a>
      )}
      {again}
    </>
  );
  return (
    <>
      <Notice kind="error" actions={actions}>
        {troubleText(trouble, panel.now)}
      </Notice>
      {wrongKey && asking && <AskAdmin />}
    </>
  );
}

const DASHBOARD = 'https://dashboard.lusha.com';

/** Says what is wrong; the buttons beside it are the remedy. A limit says when it resets. */
function troubleText(trouble: TroubleView, now: number): string {
  if (trouble.code === 'no_credits') return 'Your Lusha account is out of credits.';
  if (trouble.until === undefined) return sentenceHere(trouble);
  const when = untilTime(trouble.until, now);
  return trouble.code.startsWith('quota_')
    ? `Lusha’s request limit resets ${when}.`
    : `${sentenceHere(trouble)} It can work again ${when}.`;
}

interface FileRowsProps {
  readonly panel: SidebarPanel;
  readonly pending: PendingCells | undefined;
}

/** The rows of the start page that open the views about this file and the account. */
function FileRows({ panel, pending }: FileRowsProps) {
  const job = panel.fetching.doing === 'nothing' ? undefined : panel.fetching.job;
  return (
    <section>
      <h2>This file</h2>
      <nav class="rows" aria-label="This file">
        <Row panel={panel} to="formulas" title="Formulas" text={formulasText(panel.view)} />
        <Row panel={panel} to="pending" title="Pending cells" text={pendingText(pending, job)} />
        <Row panel={panel} to="share" title="Prepare for sharing" />
        <Row panel={panel} to="file" title="Settings" />
        <Row panel={panel} to="account" title="Account" text={accountText(panel.view, panel.now)} />
        <Row panel={panel} to="help" title="Help" />
      </nav>
    </section>
  );
}

/** Says which request limit is nearly used up; the other ones are on the page of the account. */
function accountText({ quota }: PanelView, now: number): string | undefined {
  const low = quota.find(
    ({ limit, left, opensAt }) =>
      limit !== undefined && left !== undefined && left < limit / 4 && opensAt > now,
  );
  return low && `${number(low.left ?? 0)} of ${number(low.limit ?? 0)} requests left this ${low.window}`;
}

function pendingText(pendingCells: PendingCells | undefined, job: PendingView | null | undefined): string {
  if (job)
    return job.fetched + job.open > 0
      ? `${number(job.fetched)} filled, ${number(job.open)} to go`
      : 'Filling…';
  if (!pendingCells) return 'Counting…';
  return pendingCells.cells === 0 ? 'None pending' : `${number(pendingCells.cells)} pending`;
}
