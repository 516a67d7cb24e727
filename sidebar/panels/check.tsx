/** The view "Check this installation": what it does, how far it is, and its report. */
import { reportText } from '../../src/core/check/findings';
import type { CheckVerdict, Finding } from '../../src/core/check/question';
import { UNASKABLE_FACTS } from '../../src/core/check/unaskable';
import { Button } from '../parts/button';
import { CopyText } from '../parts/copy-text';
import { Failure } from '../parts/failure';
import { Notice } from '../parts/notice';
import { Progress } from '../parts/progress';
import { Status } from '../parts/status';
import { Title } from '../parts/title';
import { type CheckReport, useInstallationCheck } from '../state/installation-check';
import type { Panel } from '../state/panel';
import { count, number } from '../text/numbers';

export function CheckPanel({ panel }: { readonly panel: Panel }) {
  const { busy, error, progress, report, start } = useInstallationCheck();
  const { access } = panel.view;
  return (
    <>
      <Title text="Check this installation" onBack={() => panel.go('help')} />
      {!report && (
        <>
          <p class="lead">
            Tests how Google Sheets and Lusha answer the add-on, and makes a report that you can copy.
          </p>
          <p class="quiet">
            Takes up to two minutes. Adds a tab for as long as it takes, and uses 2 free requests to Lusha.
          </p>
          {access !== 'key' && <Notice kind="info">Lusha isn’t asked until you connect an API key.</Notice>}
        </>
      )}
      {busy && (
        <Progress
          name="Checking"
          label="Checking this installation"
          value={progress?.at ?? 0}
          max={progress?.of}
          unit={number(progress?.of ?? 0)}
          isMoving
        />
      )}
      <Status class="quiet" text={busy ? 'Keep this panel open.' : ''} />
      {error && <Failure error={error} />}
      {report && <Report report={report} />}
      <div class="buttons">
        <Button
          kind={report ? 'secondary' : 'primary'}
          price="0 credits"
          busy={busy ? 'Checking…' : undefined}
          onClick={start}
        >
          {report ? 'Check again' : 'Check now'}
        </Button>
      </div>
    </>
  );
}

function Report({ report: { findings, place } }: { readonly report: CheckReport }) {
  const of = (verdict: CheckVerdict) => findings.filter((finding) => finding.verdict === verdict);
  const [different, unknown] = [of('different'), of('not known')];
  const fine = [...of('as expected'), ...of('noted')];
  return (
    <>
      <Notice kind={different.length > 0 ? 'warning' : unknown.length > 0 ? 'info' : 'good'} live>
        {different.length > 0
          ? `${count(different.length, 'answer')} of ${number(findings.length)} not as expected.`
          : 'No answer differs from what was expected.'}
        {unknown.length > 0 && ` ${count(unknown.length, 'question')} not answered.`}
      </Notice>
      {different.length > 0 && <Findings title="Not as expected" findings={different} />}
      {unknown.length > 0 && <Findings title="Not answered" findings={unknown} />}
      <details class="detail">
        <summary>{count(fine.length, 'answer')} as expected</summary>
        <Findings findings={fine} />
      </details>
      <details class="detail">
        <summary>{count(UNASKABLE_FACTS.length, 'question')} can’t be asked</summary>
        <dl class="help">
          {UNASKABLE_FACTS.map(({ name, asks, reason }) => (
            <div key={name}>
              <dt>{asks}</dt>
              <dd>{reason}</dd>
            </div>
          ))}
        </dl>
      </details>
      <CopyText
        label="Report, without your key and without data of this file"
        rows={6}
        text={reportText(place, findings, UNASKABLE_FACTS)}
      />
    </>
  );
}

interface FindingsProps {
  readonly title?: string;
  readonly findings: readonly Finding[];
}

function Findings({ title, findings }: FindingsProps) {
  return (
    <>
      {title && <h2>{title}</h2>}
      <dl class="help">
        {findings.map((finding) => (
          <div key={finding.name}>
            <dt>{finding.asks}</dt>
            <dd>{sentenceOf(finding)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function sentenceOf({ seen, expected, verdict, meaning }: Finding): string {
  if (verdict === 'not known') return meaning;
  const answer = verdict === 'different' ? `Expected: ${expected}. Seen: ${seen}.` : `Seen: ${seen}.`;
  return `${answer} ${meaning}`;
}
