/** The questions and reports of the menu about a check of what happened at companies. */
import type { PersonExecution } from '../../acquire/execution';
import { counted } from '../../core/labels';
import type { JobDecision, JobKind } from '../job/kind';
import { continueJob } from '../job/lifecycle';
import type { NewsRecord } from './news-record';
import type { NewsView } from './view';

/** Continues a check that was stopped, within its limit. A higher limit is set in the panel, which shows what it buys. */
export function decisionOfNews(
  kind: JobKind<NewsRecord, NewsView>,
  { id, phase }: NewsView,
): JobDecision<NewsView> | undefined {
  if (phase !== 'stopped') return undefined;
  return { apply: (execution, kinds) => continueJob(execution, kinds, kind, { id }) };
}

/** Reports the state of the check. */
export function reportOfNews(_execution: PersonExecution, view: NewsView): string {
  const { phase, events, companies, checked, records, since, message = '' } = view;
  const found =
    events === 0
      ? `No events since ${since}.`
      : `${counted(events, 'event', 'events')} at ${counted(companies, 'company', 'companies')}.`;
  if (phase === 'done') return events === 0 ? found : `${found} The list is in “Lusha news”.`;
  const of =
    records === undefined ? '' : ` ${checked} of ${counted(records, 'company', 'companies')} checked.`;
  const more = phase === 'stopped' ? '' : ' There is more: choose Continue run again.';
  return `${found}${of} ${message}${more}`.trim();
}
