/** Undisturbed, each kind of work ends well; and what is wrong with its end is noticed. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { JOBS, type JobName, type Work } from '../support/jobs';

async function opened(name: JobName): Promise<Work> {
  const job = JOBS.find((one) => one.name === name);
  if (!job) throw new Error(`There is no job ${name}.`);
  const work = await job.open();
  onTestFinished(() => work.playground.host.close());
  return work;
}

describe('undisturbed', () => {
  it.each(JOBS.map(({ name }) => name))('the job “%s” is done, and nothing is wrong', async (name) => {
    const work = await opened(name);
    expect(await work.unfinished()).not.toEqual([]);
    expect(await work.finish()).toMatchObject({ state: 'done' });
    expect(await work.violations()).toEqual([]);
    expect(await work.unfinished()).toEqual([]);
  });
});

describe('the judgment of a job', () => {
  it('notices a value of another person, a changed cell of the list, a raw text, the key, and a charge too much', async () => {
    const work = await opened('bulk run');
    const { host, lusha } = work.playground;
    await work.finish();
    const [header = []] = host.workbook.getValues('Sheet1', 'A1:Z1');
    const letter = String.fromCharCode(65 + header.indexOf('Work email'));
    host.workbook.setValues('Sheet1', `${letter}2`, [['somebody.else@postbox.example']]);
    host.workbook.setValues('Sheet1', 'B3', [['[object Object]']]);
    host.properties.document.set('lusha.note', `key ${lusha.apiKey}`);
    const { fullName = '', companyDomain } = lusha.person(500);
    const [firstName, lastName] = fullName.split(' ');
    const order = { contacts: [{ firstName, lastName, companyDomain }], reveal: ['emails'] };
    const request = {
      method: 'POST' as const,
      url: 'https://api.lusha.com/v3/contacts/search-and-enrich',
      headers: { 'content-type': 'application/json', api_key: lusha.apiKey },
      body: JSON.stringify(order),
    };
    lusha.wire(request, host.clock.now());
    const wrong = (await work.violations()).join('\n');
    expect(wrong).toContain('Work email of one reads somebody.else@postbox.example');
    expect(wrong).toContain('Domain of two reads [object Object]');
    expect(wrong).toContain('A raw text is shown: [object Object]');
    expect(wrong).toContain('The key stands in: key ');
    expect(wrong).toMatch(/Lusha charged \d+ credits, and \d+ were approved/);
  });
});
