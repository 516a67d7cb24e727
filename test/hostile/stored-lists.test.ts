/** Saved searches, recent searches, presets, and lists of Lusha's values: what can be read is shown, and the rest is kept and not shown. */
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { packJson, unpackJson } from '../../src/ledger/journal';
import { inFull } from '../support/extent';
import { DIRECTORS } from '../support/fill';
import { openPlayground, type Playground } from '../support/playground';
import { expectCells, expectNoPollution, expectReply, expectSentence, shortened } from './judge';
import { recordInputs } from './record';
import { hostileJson, hostileText } from './values';

const RUNS = inFull(300, 20);
const LONGEST_PROPERTY = 9 * 1024;
const OWNER = 'owner@example.com';
const PRESET = { kind: 'contact', name: 'CRM', fields: ['title'], writing: 'only empty' } as const;
const SEARCH = { name: 'Directors', sentence: 'All', draft: DIRECTORS };

let tried = 0;
recordInputs(() => tried);

async function open(): Promise<Playground> {
  const playground = await openPlayground({ cap: { credits: 50 } });
  onTestFinished(() => playground.host.close());
  return playground;
}

/** Makes what is no item of a list: any JSON, and an item of which one part is anything. */
function badItem(good: Readonly<Record<string, unknown>>): fc.Arbitrary<unknown> {
  const part = fc
    .tuple(fc.constantFrom(...Object.keys(good)), fc.constantFrom<unknown>(null, 5, true, {}, [[]], [5]))
    .map(([name, value]) => ({ ...good, [name]: value }));
  return fc.oneof(hostileJson(), part);
}

function recordText(record: unknown): string | undefined {
  try {
    return JSON.stringify({ version: 1, record });
  } catch {
    return undefined;
  }
}

const isDeep = (text: string | undefined) => /[[{]{40}/.test(text ?? '');

describe('saved searches', () => {
  it('beside others of any content are shown, and what cannot be read is kept when one is saved', async () => {
    const playground = await open();
    const { host, lusha } = playground;
    await fc.assert(
      fc.asyncProperty(badItem(SEARCH), async (bad) => {
        const text = recordText([bad, SEARCH]);
        fc.pre(text !== undefined);
        tried += 1;
        const packed = packJson(text as string);
        host.properties.document.clear();
        host.properties.document.set('lusha.searches', packed);
        const form = await playground.panel('findForm');
        // A text that nests too deeply is not read at all.
        if (!isDeep(text)) expect(form.saved, shortened(bad)).toContainEqual(SEARCH);
        expectReply(await playground.reply('saveSearch', 'Other', 'All', DIRECTORS), bad);
        const after = Object.values(host.properties.document.entries());
        if (form.saved.length < 2) expect(after, shortened(bad)).toContain(packed);
      }),
      { numRuns: RUNS },
    );
    expect(lusha.record.chargedRequests).toBe(0);
    expectNoPollution();
  });

  it('may have any name and sentence, which come back as they are', async () => {
    const playground = await open();
    await fc.assert(
      fc.asyncProperty(hostileText(), hostileText(), async (name, sentence) => {
        tried += 1;
        playground.host.properties.document.clear();
        const reply = await playground.reply('saveSearch', name, sentence, DIRECTORS);
        expectReply(reply, name);
        if (!reply.ok) return;
        expect(reply.value).toEqual([{ name: expect.any(String), sentence, draft: DIRECTORS }]);
        const [saved] = reply.value as { name: string }[];
        expectReply(await playground.reply('renameSearch', saved?.name, sentence), name);
        expectReply(await playground.reply('deleteSearch', name), name);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('presets', () => {
  it('beside others of any content are shown, and what cannot be read is kept when one is saved', async () => {
    const playground = await open();
    const user = playground.host.properties.user(OWNER);
    await fc.assert(
      fc.asyncProperty(badItem(PRESET), async (bad) => {
        const text = recordText([bad, PRESET]);
        fc.pre(text !== undefined);
        tried += 1;
        user.set('lusha.presets', text as string);
        const { presets } = await playground.panel('view');
        if (!isDeep(text)) expect(presets, shortened(bad)).toContainEqual(PRESET);
        // Google takes no longer text, so that none can be stored.
        if (Buffer.byteLength(text as string) > LONGEST_PROPERTY) return;
        const reply = await playground.reply('savePreset', { ...PRESET, name: 'Other' });
        expectReply(reply, bad);
        if (presets.length < 2 || !reply.ok)
          expect(Object.values(user.entries()), shortened(bad)).toContain(text);
        user.delete('lusha.presets.unread');
      }),
      { numRuns: RUNS },
    );
    expectNoPollution();
  });
});

describe('a stored list of values of Lusha', () => {
  it('of any content gives the panel texts, gives cells texts, or is requested again', async () => {
    const playground = await open();
    const { host, lusha } = playground;
    for (const [type, query] of [
      ['technologies', 'sa'],
      ['company location', 'ber'],
      ['sic', ''],
      ['topics', ''],
    ] as const) {
      await playground.reply('findValues', type, query);
      const names = host.properties.document.keys().filter((name) => name.startsWith('lusha.values.'));
      expect(names, type).toHaveLength(1);
      const [name = ''] = names;
      const stored = host.properties.document.get(name) ?? '';
      const [version] = JSON.parse(stored.startsWith('[') ? stored : (unpackJson(stored) ?? '')) as number[];
      const item = fc.oneof(
        hostileJson(),
        fc.record({ name: hostileJson(), code: hostileJson(), label: hostileJson() }),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(item, { maxLength: 3 }), async (items) => {
          const text = recordText(items) && JSON.stringify([version, host.clock.now(), items]);
          fc.pre(text !== undefined);
          tried += 1;
          host.emptyCaches();
          host.properties.document.set(name, text as string);
          const reply = await playground.reply('findValues', type, query);
          expectReply(reply, [type, text]);
          if (reply.ok) {
            for (const value of (reply.value as readonly unknown[]).flat())
              expect(typeof value, shortened([type, text])).toBe('string');
          }
          const cells = await playground
            .table('LUSHA_FILTER_VALUES', type, query)
            .catch((error: Error) => error.message);
          if (typeof cells === 'string') expectSentence(cells, [type, text]);
          else expectCells(cells);
        }),
        { numRuns: RUNS },
      );
      host.properties.document.delete(name);
      host.emptyCaches();
    }
    expect(lusha.record.chargedRequests).toBe(0);
    expectNoPollution();
  });
});
