/** The per-cell baseline: a script in the manner of public ones, with one request per cell, no batch and no memory. */
import { createHost } from '../../playground/host.ts';
import { createLusha, type Person } from '../../playground/lusha-api/lusha.ts';
import { type Costs, startCount } from './costs.ts';
import type { Baseline } from './measurement.ts';

/** The largest list that is run; more cells cost in proportion, because no cell knows of another. */
const LARGEST_BASELINE = 1_000;

const EMAIL_FUNCTION = 'BASELINE_EMAIL';

/** Writes the script as such scripts are written: the key in its text, and one request for each call. */
function scriptOf(key: string): string {
  return `
    /** @customfunction */
    function ${EMAIL_FUNCTION}(email) {
      if (!email) return '';
      var response = UrlFetchApp.fetch('https://api.lusha.com/v3/contacts/search-and-enrich', {
        method: 'post',
        contentType: 'application/json',
        headers: { api_key: ${JSON.stringify(key)} },
        payload: JSON.stringify({ contacts: [{ email: email }], reveal: ['emails'] }),
        muteHttpExceptions: true,
      });
      if (response.getResponseCode() !== 200) throw new Error('Lusha answered ' + response.getResponseCode());
      var person = JSON.parse(response.getContentText()).results[0] || {};
      var work = (person.emails || []).filter(function (one) { return one.type === 'work'; })[0];
      return work ? work.email : 'Not found';
    }`;
}

export interface BaselineCosts {
  readonly first: Baseline;
  readonly reopened: Baseline;
  /** How many of the cells that were run show the right email. */
  readonly right: number;
}

/**
 * Measures the baseline on an email in each row, first and when the file is opened again. The request limits of the plan are
 * off, because with them most of its cells would fail.
 */
export async function measureBaseline(size: number, guarded = false): Promise<BaselineCosts> {
  const measured = Math.min(size, LARGEST_BASELINE);
  const lusha = createLusha({ credits: 10_000_000 });
  lusha.setLimits({ second: null, minute: null, hour: null, day: null });
  const host = await createHost({ code: scriptOf(lusha.apiKey), wire: lusha.wire, contexts: 'warm' });
  const people = lusha.people(measured, { withWorkEmail: true });
  fillEmails(host.workbook, people, guarded);
  const first = startCount({ host, lusha });
  await host.workbook.settled();
  const begun = first();
  const reopened = startCount({ host, lusha });
  await host.reopen();
  const again = reopened();
  const shown = host.workbook.getValues('Sheet1', `B2:B${measured + 1}`).flat();
  await host.close();
  const times = size / measured;
  const all = ({ requests, credits }: Costs): Baseline => ({
    requests: requests * times,
    credits: credits * times,
    isComputed: times > 1,
  });
  return {
    first: all(begun),
    reopened: all(again),
    right: people.filter(({ workEmail }, row) => shown[row] === workEmail).length,
  };
}

function fillEmails(
  workbook: Awaited<ReturnType<typeof createHost>>['workbook'],
  people: readonly Person[],
  guarded: boolean,
): void {
  const last = people.length + 1;
  if (last > 900) workbook.insertRows('Sheet1', 500, last);
  workbook.setValues('Sheet1', 'A1', [['Email'], ...people.map(({ email }) => [email])]);
  const call = `${EMAIL_FUNCTION}(A2)`;
  workbook.setFormula('Sheet1', 'B2', guarded ? `=IF(A2="","",${call})` : `=${call}`);
  workbook.fillDown('Sheet1', `B2:B${last}`);
}
