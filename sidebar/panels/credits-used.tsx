/** Where the credits of this file went: a chart of 30 days, and a table by what they went to. */
import type { CreditUse, DayOfUse, CreditsUsed as Used } from '../../src/rpc';
import { Failure } from '../parts/failure';
import { Tip } from '../parts/tip';
import { rpc } from '../script/rpc';
import { useAnswer } from '../state/use-answer';
import { daysUpTo, shortDay } from '../text/days';
import { credits, number } from '../text/numbers';

const SHOWN_DAYS = 30;
const USES: readonly (readonly [CreditUse, string])[] = [
  ['runs', 'Enriched lists'],
  ['searches', 'Searches'],
  ['formulas', 'Formulas'],
];

/** Asks for the counters when it opens, and again when `charged`, the credits left, is another. */
export function CreditsUsed({ charged }: { readonly charged: number | undefined }) {
  const { answer: used, error, ask } = useAnswer(`used ${charged}`, rpc.creditsUsed);
  return (
    <section>
      <div class="line start">
        <h2>Where credits went</h2>
        <Tip about="where credits went">
          Credits that Lusha charged for this file, per day (UTC), with any key. Only counts are kept, for 31
          days.
        </Tip>
      </div>
      {!used && !error && <p class="quiet">Reading…</p>}
      {error && <Failure error={error} retry={() => void ask()} />}
      {used &&
        (used.days.length === 0 ? (
          <p class="quiet">No credits used in this file yet.</p>
        ) : (
          <Shown used={used} />
        ))}
    </section>
  );
}

function Shown({ used: { today, days } }: { readonly used: Used }) {
  const byDay = new Map(days.map((day) => [day.day, day]));
  const shown = daysUpTo(today, SHOWN_DAYS).map((day) => byDay.get(day) ?? { ...NONE, day });
  const known = shown.filter((day) => sumOf(day) > 0).reverse();
  return (
    <>
      <Chart days={shown} />
      <table class="lines">
        <caption class="unseen">Credits by what they went to</caption>
        <thead>
          <tr>
            <td />
            <Head text="Today" />
            <Head text="7 days" />
            <Head text="30 days" />
          </tr>
        </thead>
        <tbody>
          {USES.map(([use, label]) => (
            <Line key={use} label={label} days={shown} count={(day) => day[use]} />
          ))}
          <Line label="Total" days={shown} count={sumOf} />
        </tbody>
      </table>
      <details>
        <summary>By day</summary>
        <table class="lines">
          <caption class="unseen">Credits by day</caption>
          <thead>
            <tr>
              <td />
              <Head text="Lists" />
              <Head text="Searches" />
              <Head text="Formulas" />
            </tr>
          </thead>
          <tbody>
            {known.map((day) => (
              <tr key={day.day}>
                <th scope="row">{shortDay(day.day)}</th>
                {USES.map(([use]) => (
                  <td key={use} class="figures">
                    {number(day[use])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

const NONE = { runs: 0, searches: 0, formulas: 0 };

function sumOf({ runs, searches, formulas }: DayOfUse): number {
  return runs + searches + formulas;
}

function Head({ text }: { readonly text: string }) {
  return (
    <th scope="col" class="figures">
      {text}
    </th>
  );
}

interface LineProps {
  readonly label: string;
  readonly days: readonly DayOfUse[];
  readonly count: (day: DayOfUse) => number;
}

/** Shows one line of the table: today, the last 7 days, and all of the days. */
function Line({ label, days, count }: LineProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {[1, 7, SHOWN_DAYS].map((last) => (
        <td key={last} class="figures">
          {number(days.slice(-last).reduce((sum, day) => sum + count(day), 0))}
        </td>
      ))}
    </tr>
  );
}

/** The height of the chart, and the width of a day in it, in the units of its view box. */
const HEIGHT = 48;
const STEP = 10;

/** A bar for each day. Its numbers are in the table, and one sentence says the gist. */
function Chart({ days }: { readonly days: readonly DayOfUse[] }) {
  const sums = days.map(sumOf);
  const most = Math.max(...sums);
  const [first, last] = [days[0]?.day ?? '', days[days.length - 1]?.day ?? ''];
  return (
    <figure class="chart">
      <svg
        viewBox={`0 0 ${days.length * STEP} ${HEIGHT}`}
        role="img"
        aria-label={summary(days, sums, most)}
        preserveAspectRatio="none"
      >
        <path class="axis" d={`M0 ${HEIGHT - 0.5}H${days.length * STEP}`} />
        {sums.map((sum, index) => {
          const height = most === 0 || sum === 0 ? 0 : Math.max(2, (sum / most) * (HEIGHT - 2));
          const day = days[index]?.day ?? '';
          return (
            <rect key={day} x={index * STEP + 1} y={HEIGHT - height} width={STEP - 2} height={height}>
              <title>{`${shortDay(day)}: ${credits(sum)}`}</title>
            </rect>
          );
        })}
      </svg>
      <figcaption class="line quiet" aria-hidden="true">
        <span>{shortDay(first)}</span>
        <span>{shortDay(last)}</span>
      </figcaption>
    </figure>
  );
}

function summary(days: readonly DayOfUse[], sums: readonly number[], most: number): string {
  const total = sums.reduce((sum, one) => sum + one, 0);
  const peak = days[sums.lastIndexOf(most)]?.day;
  const top =
    most > 0 && peak !== undefined ? ` The most on one day: ${number(most)} on ${shortDay(peak)}.` : '';
  return `${credits(total)} in the last ${days.length} days.${top}`;
}
