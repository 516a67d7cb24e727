/**
 * `npm run demo [-- --plan free|pro|premium|scale]` runs the main job from end to end on the built add-on with made-up
 * people. It exits with 0 only when all of its claims hold.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createHost } from '../playground/host.ts';
import { createLusha, type LushaOptions } from '../playground/lusha-api/lusha.ts';
import { sampleLeads } from '../playground/samples.ts';

type PlanName = NonNullable<LushaOptions['plan']>;
const PLANS: readonly PlanName[] = ['free', 'pro', 'premium', 'scale'];
const FORMULA = '=LUSHA_ENRICH(A2:C26, "name, title, company, email")';
const RESULT = 'E2:H26';
const CAP = { on: true, credits: 40, phones: 10 };

const { values } = parseArgs({ options: { plan: { type: 'string', default: 'free' } } });
const plan = PLANS.find((name) => name === values.plan);
if (!plan) fail(`There is no plan "${values.plan}". Use one of ${PLANS.join(', ')}.`);

const lusha = createLusha({ plan });
const { record } = lusha;
const host = await createHost({
  code: readFileSync('dist/Code.js', 'utf8'),
  manifest: JSON.parse(readFileSync('dist/appsscript.json', 'utf8')),
  wire: lusha.wire,
});
const owner = host.properties.user('owner@example.com');
owner.set('lusha.key', lusha.apiKey);
owner.set('lusha.cells.playground-file', JSON.stringify(CAP));
const sheet = 'Leads';
host.workbook.addSheet(sheet);
host.workbook.setValues(sheet, 'A1', sampleLeads);

console.log(`Plan ${plan}, ${record.balance} credits; formulas in this file may spend ${CAP.credits} a day.`);
console.log(`25 leads in A2:C26, and in E2 ${FORMULA}\n`);
host.workbook.setFormula(sheet, 'E2', FORMULA);
await host.workbook.settled();
const filled = host.workbook.getValues(sheet, RESULT);
print(['Name', 'Title', 'Company', 'Email'], filled);

const { chargedRequests, freeRequests, total, credits, balance } = record;
console.log(`\nRequests: ${chargedRequests} that can cost credits, ${freeRequests} free`);
console.log(
  `Credits:  ${total} = ${credits.contactSearch} for looking up + ${credits.revealEmail} for e-mails`,
);
host.workbook.setFormula(sheet, 'J1', '=LUSHA_CREDITS()');
for (const [row, window] of ['minute', 'hour', 'day'].entries()) {
  host.workbook.setFormula(sheet, `J${row + 2}`, `=LUSHA_QUOTA("${window}")`);
}
await host.workbook.settled();
const [left, ...windows] = host.workbook.getValues(sheet, 'J1:J4').flat();
console.log(
  `Left:     ${left} credits; requests: ${windows[0]} this minute, ${windows[1]} this hour, ${windows[2]} today`,
);

claim(chargedRequests === 2, 'one search and one reveal served all 25 rows');
claim(record.chargedTwice.length === 0, 'nobody was charged twice');
claim(total <= CAP.credits, 'the spending limit held');
claim(left === balance, 'the balance in the cell is the balance at Lusha');
claim(filled.filter((row) => String(row[3]).includes('@')).length >= 15, 'most rows have an e-mail');

await repeated('recalculated', () => host.workbook.recalculate());
await repeated('reopened', () => host.reopen());
host.emptyCaches();
await repeated('reopened with the cache emptied', () => host.reopen());
await host.close();
console.log('\nAll claims held.');

async function repeated(how: string, again: () => Promise<void> | void): Promise<void> {
  record.reset();
  await again();
  await host.workbook.settled();
  console.log(`\nEverything ${how}: ${record.requests.length} requests, ${record.total} credits`);
  claim(record.requests.length === 0 && record.total === 0, `nothing was spent when ${how}`);
  const same = JSON.stringify(host.workbook.getValues(sheet, RESULT)) === JSON.stringify(filled);
  claim(same, `the table was the same when ${how}`);
}

function claim(held: boolean, what: string): void {
  if (!held) fail(`Not so: ${what}.`);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function print(header: readonly string[], rows: readonly (readonly unknown[])[]): void {
  const lines = [header, ...rows.map((row) => row.map(String))];
  const widths = header.map((_, column) => Math.max(...lines.map((line) => width(line[column] ?? ''))));
  for (const line of lines) {
    console.log(
      line
        .map((text, column) => text + ' '.repeat((widths[column] ?? 0) - width(text)))
        .join('  ')
        .trimEnd(),
    );
  }
}

/** Returns how many columns of a terminal a text takes: East Asian characters take two. */
function width(text: string): number {
  return [...text].reduce(
    (sum, letter) => sum + (/[\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/.test(letter) ? 2 : 1),
    0,
  );
}
