/** Damaged or forged parts of what the file knows: one bad part changes nothing else, and nothing is paid for twice. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { emailsOf, openPlayground, type Playground } from '../support/playground';

const LEDGER = 'Lusha ledger';
const DEEP = `${'['.repeat(24_000)}${']'.repeat(24_000)}`;
const HUGE = 'x'.repeat(50_000);
const YEAR_9999 = 253_370_764_800_000;

interface Known {
  readonly playground: Playground;
  readonly emails: readonly (readonly string[])[];
  /** What the cells of these people show. */
  readonly shown: unknown;
}

/** Opens a file that has purchased the emails of six people, which the hidden tab holds. */
async function openKnown(): Promise<Known> {
  const playground = await openPlayground();
  onTestFinished(() => playground.host.close());
  const emails = emailsOf(playground.lusha.people(6, { withWorkEmail: true }));
  const shown = await playground.table('LUSHA_ENRICH', emails, 'name,email,title');
  await playground.host.run('onOpen', undefined, { kind: 'open' });
  playground.lusha.record.reset();
  return { playground, emails, shown };
}

/** What may stand in a cell of the tab in place of an entry. */
const BAD: Readonly<Record<string, string>> = {
  nothing: '',
  'no JSON': '{',
  'deep nesting': DEEP,
  'a long text': HUGE,
  'another version': '{"v":99,"kind":"miss","at":1,"outcome":"no match"}',
  'an unknown kind': '{"v":1,"kind":"x","at":1}',
  'no time': '{"v":1,"kind":"miss","at":"soon","outcome":"no match"}',
  'a time in the year 9999': `{"v":1,"kind":"miss","at":${YEAR_9999},"outcome":"no match"}`,
  'a negative time': '{"v":1,"kind":"miss","at":-1,"outcome":"no match"}',
  'a number that is none': '{"v":1,"kind":"contact","at":1e999,"contact":{"id":"v1.x"}}',
  'names of JavaScript':
    '{"v":1,"kind":"contact","at":1,"__proto__":{"a":1},"contact":{"constructor":1,"toString":2}}',
  'a list in place of a record': '{"v":1,"kind":"contact","at":1,"contact":[]}',
};

describe('the hidden ledger tab', () => {
  it.each(Object.entries(BAD))('with %s in one row loses that row alone', async (_name, bad) => {
    const { playground, emails, shown } = await openKnown();
    const { host, lusha, table } = playground;
    const rows = host.workbook.getValues(LEDGER, 'A1:C40');
    const at = rows.findIndex((cells) => cells.some((cell) => String(cell).includes(String(emails[0]?.[0]))));
    expect(at).toBeGreaterThan(0);
    host.workbook.setValues(LEDGER, `C${at + 1}`, [[bad]]);
    host.emptyCaches();
    const others = await table('LUSHA_ENRICH', emails.slice(1), 'name,email,title');
    expect(others).toEqual((shown as unknown[][]).slice(1));
    expect(lusha.record.requests).toEqual([]);
    // The person of that row is looked up once more, and Lusha does not charge for the same reveal again.
    expect(await table('LUSHA_ENRICH', emails.slice(0, 1), 'name,email,title')).toEqual(
      (shown as unknown[][]).slice(0, 1),
    );
    expect(lusha.record.credits).toMatchObject({ revealEmail: 0, revealPhone: 0 });
  });

  it('with thousands of forged rows is read with as many service calls as before', async () => {
    const { playground, emails, shown } = await openKnown();
    const { host, lusha, table } = playground;
    const calls = async () => {
      host.emptyCaches();
      const before = host.executions.length;
      expect(await table('LUSHA_ENRICH', emails, 'name,email,title')).toEqual(shown);
      const counts = host.executions
        .slice(before)
        .flatMap(({ serviceCalls = {} }) => Object.values(serviceCalls));
      return counts.reduce((sum, count) => sum + count, 0);
    };
    const before = await calls();
    const last = host.workbook.getValues(LEDGER, 'A1:A40').findLastIndex(([key]) => key !== '') + 1;
    host.workbook.insertRows(LEDGER, last + 1, 3_000);
    host.workbook.setValues(
      LEDGER,
      `A${last + 1}`,
      Array.from({ length: 3_000 }, (_, at) => [`contact email:${at}@x.example`, '', '{']),
    );
    expect(await calls()).toBe(before);
    expect(lusha.record.requests).toEqual([]);
  });
});

describe('what document properties and cache hold', () => {
  it.each([
    ['journal', 'j:forged', DEEP.slice(0, 9_000)],
    ['journal', 'j:forged', '1'.repeat(9_000)],
    ['request limits', 'lusha.quota.x', '{'],
    ['reading', 'lusha.reading', DEEP.slice(0, 9_000)],
    ['keeping', 'lusha.keep', '{"__proto__":1}'],
  ])('of the %s (%s) can be damaged without any effect on what is known', async (_store, name, value) => {
    const { playground, emails, shown } = await openKnown();
    playground.host.properties.document.set(name, value);
    playground.host.emptyCaches();
    expect(await playground.table('LUSHA_ENRICH', emails, 'name,email,title')).toEqual(shown);
    expect(playground.lusha.record.total).toBe(0);
  });
});
