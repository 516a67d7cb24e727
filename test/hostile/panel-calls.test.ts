/** Calls of the panel with any name and any arguments: each gets an answer or a sentence, and a refused one changes nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rpc } from '../../src/rpc';
import { OPTIONS, openList, runSteps } from '../support/enrich';
import { inFull } from '../support/extent';
import { METHODS, WHOLE } from '../support/panel-calls';
import { BUILD, type Playground } from '../support/playground';
import { expectNoPollution, expectReply, shortened, stateOf, valuablesOf } from './judge';
import { recordInputs } from './record';
import { hostileJson, hostileText, nested, PROTOTYPE_NAMES, withNames } from './values';

const CALLS_A_METHOD = inFull(120, 10);
const NAMES = inFull(2_000, 100);

let tried = 0;
recordInputs(() => tried);

/** Opens a file with a list, a preset, a saved search, and a run that waits for its approval. */
async function openFile(): Promise<Playground> {
  const playground = await openList([]);
  const { host, lusha } = playground;
  const people = lusha.people(5).map(({ fullName, companyDomain }) => [fullName, companyDomain]);
  host.workbook.setValues('Sheet1', 'A1', [['Name', 'Domain'], ...people]);
  await playground.panel('savePreset', {
    kind: 'contact',
    name: 'CRM',
    fields: ['title'],
    writing: 'only empty',
  });
  await playground.panel('saveSearch', 'Directors', 'All', { kind: 'contact', criteria: [] });
  await runSteps(playground, await playground.panel('startRun', OPTIONS));
  return playground;
}

type Path = readonly string[];

/** Returns the path of every value in the arguments, the list of arguments included. */
function placesIn(value: unknown, path: Path = []): readonly Path[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [path, ...inner.flatMap(([name, one]) => placesIn(one, [...path, name]))];
}

function withValue(value: unknown, [name, ...rest]: Path, put: unknown): unknown {
  if (name === undefined) return put;
  const inner = withValue((value as Record<string, unknown>)[name], rest, put);
  return Array.isArray(value)
    ? value.map((one, at) => (String(at) === name ? inner : one))
    : { ...(value as object), [name]: inner };
}

/** Makes arguments of a method in which one or two values are replaced. */
function hostileArguments(name: keyof Rpc): fc.Arbitrary<unknown> {
  const change = fc.tuple(fc.constantFrom(...placesIn(WHOLE[name])), hostileJson());
  return fc.array(change, { minLength: 1, maxLength: 2 }).map((changes) =>
    changes.reduce<unknown>((args, [path, put]) => {
      try {
        return withValue(args, path, put);
      } catch {
        // The first change has replaced what the second one is about.
        return args;
      }
    }, WHOLE[name]),
  );
}

/** Returns the most credits that these arguments allow: the sum of their numbers. */
function creditsNamed(args: unknown): number {
  let sum = 0;
  const open = [args];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'number') sum += Math.max(0, next);
    if (typeof next === 'object' && next !== null) for (const inner of Object.values(next)) open.push(inner);
  }
  return sum;
}

async function judge(playground: Playground, name: unknown, args: unknown): Promise<void> {
  tried += 1;
  const [before, valuables] = [stateOf(playground), valuablesOf(playground)];
  const spent = playground.lusha.record.total;
  const reply = (await playground.host.run('lushaPanel', [name, args, BUILD], { kind: 'rpc' })) as {
    ok: boolean;
    code?: string;
  };
  expectReply(reply, [name, args]);
  if (!reply.ok) expect(valuablesOf(playground), shortened([name, args])).toEqual(valuables);
  if (reply.code === 'bad_call') expect(stateOf(playground), shortened([name, args])).toEqual(before);
  expect(playground.lusha.record.total - spent).toBeLessThanOrEqual(creditsNamed(args));
}

describe('a call of the panel', () => {
  it('of any name but that of a method is refused and changes nothing', async () => {
    const playground = await openFile();
    const before = stateOf(playground);
    const name = fc.oneof(
      fc.constantFrom(...PROTOTYPE_NAMES),
      hostileText(),
      hostileJson(),
      fc.constantFrom(...METHODS.map((one) => one.toUpperCase())),
    );
    await fc.assert(
      fc.asyncProperty(name, hostileJson(), async (called, args) => {
        tried += 1;
        const reply = await playground.host.run('lushaPanel', [called, args, BUILD], { kind: 'rpc' });
        expect(reply).toMatchObject({ ok: false, code: 'bad_call' });
        expectReply(reply, called);
      }),
      { numRuns: NAMES },
    );
    expect(stateOf(playground)).toEqual(before);
    expectNoPollution();
    await playground.host.close();
  });

  it.each(METHODS)('of %s with any value in any place gets an answer or a sentence', async (name) => {
    const playground = await openFile();
    const deep = [nested(100_000), [nested(3_000, 'objects')], withNames(PROTOTYPE_NAMES, { polluted: 1 })];
    for (const args of deep) await judge(playground, name, args);
    await fc.assert(
      fc.asyncProperty(hostileArguments(name), (args) => judge(playground, name, args)),
      { numRuns: CALLS_A_METHOD },
    );
    expectNoPollution();
    await playground.host.close();
  });
});
