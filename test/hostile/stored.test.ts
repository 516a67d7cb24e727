/** Stored records with any content: the panel reads them or says what to do, changes nothing that it cannot read, and uses no credit. */
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { packJson, unpackJson } from '../../src/ledger/journal';
import type { Rpc } from '../../src/rpc';
import { enrich, OPTIONS, runSteps } from '../support/enrich';
import { inFull } from '../support/extent';
import { DIRECTORS, fill } from '../support/fill';
import { WHOLE } from '../support/panel-calls';
import { nameAndDomain, openPlayground, type Playground } from '../support/playground';
import { alteredText, changes } from './altered';
import { expectNoFormulas, expectNoPollution, expectReply, shortened } from './judge';
import { recordInputs } from './record';
import { hostileJson, hostileText } from './values';

const RUNS = inFull(150, 2);
const LONGEST_PROPERTY = 9 * 1024;
const OWNER = 'owner@example.com';

let tried = 0;
recordInputs(() => tried);

/** The methods that only look. */
const READING: readonly (keyof Rpc)[] = [
  'creditsUsed',
  'formulaPlace',
  'pendingCells',
  'sharing',
  'enrichSetup',
  'listGap',
  'runView',
  'afterRun',
  'findForm',
  'findValues',
  'findCompanies',
  'findCheck',
  'fillSetup',
  'groupSetup',
  'similarSetup',
  'fillView',
  'emailsOffer',
  'filledCompanies',
  'watchRun',
  'watchFill',
  'watchPending',
  'newsSetup',
  'newsView',
  'watchNews',
  'scoresSetup',
  'scoresView',
  'watchScores',
  'bestPhonesOffer',
  'movesSetup',
  'movesView',
  'watchMoves',
  'movesFound',
  'newEmailsOffer',
  'monthlyView',
];

/** The methods that change something and use no credit. */
const CHANGING: readonly (keyof Rpc)[] = [
  'stopScores',
  'leaveScores',
  'undoScores',
  'stopNews',
  'leaveNews',
  'undoNews',
  'stopMoves',
  'leaveMoves',
  'acceptMoves',
  'undoMoves',
  'endMonthly',
  'view',
  'savePreset',
  'deletePreset',
  'saveSearch',
  'starSearch',
  'renameSearch',
  'deleteSearch',
  'showProgress',
  'showRunLog',
  'showResults',
  'writePaidRows',
  'stopRun',
  'undoRun',
  'stopFill',
  'undoFill',
  'setKeep',
  'refresh',
];

async function openFilled(): Promise<Playground> {
  const playground = await openPlayground({ cap: { credits: 50 } });
  const { host, lusha, panel } = playground;
  host.workbook.setValues('Sheet1', 'A1', [['Name', 'Domain'], ...nameAndDomain(lusha.people(3))]);
  await panel('savePreset', WHOLE.savePreset[0] as never);
  await panel('saveSearch', 'Directors', 'All', DIRECTORS);
  await panel('findValues', 'technologies', 'sa');
  await panel('findPreview', DIRECTORS, 5);
  return playground;
}

/** The states of a file, in which different records are stored. */
const STATES: Readonly<Record<string, () => Promise<Playground>>> = {
  'a run that ended': async () => {
    const playground = await openFilled();
    await enrich(playground, { fields: ['title'] });
    return playground;
  },
  'a run that waits for its approval': async () => {
    const playground = await openFilled();
    await runSteps(playground, await playground.panel('startRun', OPTIONS));
    return playground;
  },
  'a fill': async () => {
    const playground = await openFilled();
    await fill(playground, DIRECTORS, { count: 5, where: 'new tab', fields: ['name'] });
    return playground;
  },
};

/** Says that the cache is behind; whatever it holds, the next look-up goes to the tab and takes it away. */
const MARKS: ReadonlySet<string> = new Set(['lusha.ledger.behind']);

interface Stored {
  readonly store: 'document' | 'user';
  readonly name: string;
  readonly text: string;
}

function storeOf({ host }: Playground, store: Stored['store']) {
  return store === 'document' ? host.properties.document : host.properties.user(OWNER);
}

/** Lists everything that is stored, without the key, whose absence would refuse all that follows. */
function storedIn(playground: Playground): readonly Stored[] {
  return (['document', 'user'] as const).flatMap((store) =>
    Object.entries(storeOf(playground, store).entries())
      .filter(([name]) => name !== 'lusha.key')
      .map(([name, text]) => ({ store, name, text })),
  );
}

/** Makes the text to store: something else altogether, or the record with changes in it, packed where it was packed. */
function hostileRecord(text: string): fc.Arbitrary<string> {
  const unpacked = unpackJson(text);
  const json = unpacked ?? text;
  const pack = (one: string) => (unpacked === undefined ? one : packJson(one));
  const deep = '['.repeat(20_000) + ']'.repeat(20_000);
  const whole = hostileJson().map((value) => {
    try {
      return JSON.stringify({ version: 1, record: value });
    } catch {
      return deep;
    }
  });
  return fc.oneof(
    {
      weight: 2,
      arbitrary: fc.oneof(hostileText(), fc.constantFrom(deep, `{"version":1,"record":${deep}}`)),
    },
    { weight: 2, arbitrary: whole.map(pack) },
    { weight: 6, arbitrary: changes().map((all) => pack(alteredText(all, json))) },
  );
}

async function callAll(playground: Playground, methods: readonly (keyof Rpc)[], given: unknown) {
  for (const name of methods) {
    tried += 1;
    expectReply(await playground.reply(name, ...WHOLE[name]), [name, given]);
  }
}

describe('a stored record', () => {
  it.each(Object.keys(STATES))(
    'of any content is read or refused with a sentence, beside %s',
    async (state) => {
      const playground = await (STATES[state] as () => Promise<Playground>)();
      onTestFinished(() => playground.host.close());
      const { host, lusha } = playground;
      const dump = host.properties.dump();
      const charged = lusha.record.chargedRequests;
      const all = storedIn(playground);
      expect(all.length).toBeGreaterThan(8);
      for (const { store, name, text } of all) {
        await fc.assert(
          fc.asyncProperty(hostileRecord(text), async (hostile) => {
            host.properties.restore(dump);
            host.emptyCaches();
            storeOf(playground, store).set(name, hostile);
            await callAll(playground, READING, [name, hostile]);
            if (MARKS.has(name)) return;
            expect(storeOf(playground, store).get(name), shortened([name, hostile])).toBe(hostile);
          }),
          { numRuns: RUNS },
        );
      }
      expect(lusha.record.chargedRequests).toBe(charged);
      expectNoFormulas(playground);
      expectNoPollution();
    },
  );

  it.each(Object.keys(STATES))(
    'of any content keeps nobody from changing others, beside %s',
    async (state) => {
      await fc.assert(
        fc.asyncProperty(fc.nat(), async (at) => {
          const playground = await (STATES[state] as () => Promise<Playground>)();
          try {
            const { lusha } = playground;
            const all = storedIn(playground);
            const one = all[at % all.length] as Stored;
            const [hostile = ''] = fc.sample(hostileRecord(one.text), { numRuns: 1, seed: at });
            // Google takes no longer text, and what cannot be read is copied as it is.
            if (Buffer.byteLength(hostile) > LONGEST_PROPERTY) return;
            storeOf(playground, one.store).set(one.name, hostile);
            const charged = lusha.record.chargedRequests;
            await callAll(playground, CHANGING, [one.name, hostile]);
            expect(lusha.record.chargedRequests).toBe(charged);
            expectNoFormulas(playground);
          } finally {
            await playground.host.close();
          }
        }),
        { numRuns: inFull(100, 6) },
      );
      expectNoPollution();
    },
  );
});
