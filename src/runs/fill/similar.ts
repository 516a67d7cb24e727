/** Adding records similar to selected ones, as the menu and the panel call it. */
import { readAccountState } from '../../acquire/account-state';
import type { PersonExecution } from '../../acquire/execution';
import { isSeedCount } from '../../acquire/seeds';
import { wholeCredits } from '../../core/caps';
import { digest } from '../../core/digest';
import { AddOnError } from '../../core/errors';
import type { Kind } from '../../core/kind';
import { counted } from '../../core/labels';
import { seedRemarks } from '../../core/table/seed-remarks';
import { TEXTS } from '../../core/texts';
import type { JobKinds } from '../job/kind';
import { startJob } from '../job/lifecycle';
import { USUAL_FIELDS } from './fields';
import { type NewFill, newFill } from './fill';
import { FILL_KIND } from './fill-kind';
import { filledBefore, readFillLog, startSimilarLog } from './fill-log';
import { countOf, MAX_ROWS } from './fill-plan';
import type { FillRecord } from './fill-record';
import { lastFill } from './filled-rows';
import { type LoggedSeeds, loggedSeeds } from './logged-seeds';
import { planTarget } from './places';
import { type SelectedSeeds, selectedSeeds } from './seed-rows';
import { planSimilar, type SimilarPlan, similarTitle, USUAL_SIMILAR } from './similar-plan';
import type { FillView, MoreConsent, SimilarConsent, SimilarSetup } from './view';

/** What a person has chosen so far; the rest is proposed. */
export type SimilarChoice = Partial<Pick<SimilarConsent, 'kind' | 'count'>>;

/** Returns what the selected rows are like as seeds, and what similar records cost at most. Sends no request. */
export function similarSetup(execution: PersonExecution, choice: SimilarChoice): SimilarSetup {
  const selected = selectedSeeds(execution, choice.kind);
  const { seeds, tab, unusable } = selected;
  const count = countOf(choice.count ?? USUAL_SIMILAR);
  const before = filledBefore(execution.ports.book, similarDigest(seeds));
  const plan = planSimilar(execution, loggedSeeds(seeds, tab), before, count);
  const remaining = balanceOf(execution);
  return {
    kind: seeds.kind,
    tab: tab.name,
    seeds: seeds.key,
    usable: seeds.identifiers.length,
    remarks: seedRemarks(unusable),
    most: MAX_ROWS,
    filledBefore: before.size,
    count,
    credits: plan.credits,
    requests: plan.requests,
    ...(remaining === undefined ? {} : { balance: remaining }),
    ...(isSeedCount(seeds) ? {} : { refusal: { code: 'bad_seeds' as const, message: TEXTS.seeds.range } }),
    ...(plan.isEnd ? { isEnd: true as const } : {}),
  };
}

/** Makes the functions that start such a fill; they need the list of all kinds of jobs. */
export function similarMethods(kinds: JobKinds) {
  const start = (execution: PersonExecution, fill: NewFill, seeds: LoggedSeeds): FillView => {
    const { book } = execution.ports;
    const record = newFill(execution, fill);
    return startJob(execution, kinds, FILL_KIND, { record }, () => {
      startSimilarLog(book, record, seeds);
      book.flush();
      return {};
    });
  };
  return {
    /** Stores a fill with records similar to the selected ones, in a new tab. Call `stepFill` next. Throws an `AddOnError` when the selection or the price changed, or when the seeds cannot be used. */
    startSimilar(execution: PersonExecution, { kind, count, seeds: key, cap }: SimilarConsent): FillView {
      const selected = selectedSeeds(execution, kind);
      const { seeds, tab } = selected;
      if (seeds.key !== key) throw new AddOnError('row_changed');
      assertEnough(selected);
      const search = similarDigest(seeds);
      const logged = loggedSeeds(seeds, tab);
      const plan = planSimilar(execution, logged, filledBefore(execution.ports.book, search), countOf(count));
      const title = similarTitle(kind, tab.name);
      const target = planTarget(execution, { kind, title }, 'new tab', USUAL_FIELDS[kind]);
      const named = { kind, search, target, sentence: sentenceOf(seeds.identifiers.length, kind, tab.name) };
      return start(execution, { ...named, ...approved(plan, cap) }, logged);
    },

    /** Goes on after the last fill with similar records: the next ones are added below its rows. Throws an `AddOnError` when the price rose or there are no more. */
    moreSimilar(execution: PersonExecution, { fill, cap }: MoreConsent): FillView {
      const { book } = execution.ports;
      const { record } = lastFill(execution);
      const { seeds } = readFillLog(book, record);
      if (record.id !== fill || !record.isSimilar) throw new AddOnError('no_run');
      if (!seeds) throw new AddOnError('fill_lost');
      const plan = planSimilar(execution, seeds, filledBefore(book, record.search), USUAL_SIMILAR);
      const { kind, search, sentence: said } = record;
      return start(
        execution,
        { kind, search, sentence: said, target: targetAfter(execution, record), ...approved(plan, cap) },
        seeds,
      );
    },
  };
}

function approved(
  { credits, count, offset, isEnd }: SimilarPlan,
  cap: number,
): Pick<NewFill, 'cap' | 'wanted' | 'onlyNew' | 'isSimilar' | 'next'> {
  if (credits > wholeCredits(cap) || isEnd) throw new AddOnError('price_changed');
  return {
    cap: wholeCredits(cap),
    wanted: count,
    onlyNew: true,
    isSimilar: true,
    next: { search: 0, offset, read: 0 },
  };
}

function assertEnough({ seeds, unusable }: SelectedSeeds): void {
  if (isSeedCount(seeds)) return;
  const why = seedRemarks(unusable).join(' ');
  throw new AddOnError('bad_seeds', why === '' ? {} : { message: why });
}

/** Returns the place after the rows of an earlier fill, or a new tab where its tab is gone. */
function targetAfter(execution: PersonExecution, { kind, target }: FillRecord): FillRecord['target'] {
  const isThere = execution.ports.book.tabs().some(({ id }) => id === target.tabId);
  if (isThere) return target;
  return planTarget(execution, { kind, title: target.tab }, 'new tab', USUAL_FIELDS[kind]);
}

/** Returns the digest under which the log keeps fills with these seeds. */
function similarDigest({ key }: SelectedSeeds['seeds']): string {
  return digest(JSON.stringify(['fill', 'similar', key]));
}

function sentenceOf(count: number, kind: Kind, tab: string): string {
  const [what, of] =
    kind === 'contact'
      ? ['People', counted(count, 'person', 'people')]
      : ['Companies', counted(count, 'company', 'companies')];
  return `${what} similar to ${of} of ${tab}`;
}

function balanceOf(execution: PersonExecution): number | undefined {
  const { clock, documentProperties } = execution.ports;
  const { account } = execution.step().settings();
  return readAccountState(documentProperties.getAll(), account, clock.now()).account?.remaining;
}
