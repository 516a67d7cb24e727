/** A call of the page in a wrong shape gets one clear refusal and changes nothing. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Rpc } from '../../src/rpc';
import { OPTIONS, openList, runSteps } from '../support/enrich';
import { LAST_IS_OPTIONAL, METHODS, WHOLE } from '../support/panel-calls';
import { BUILD, type Playground } from '../support/playground';

const OWNER = 'owner@example.com';
const REFUSED = {
  ok: false,
  code: 'bad_call',
  message: "The panel is out of date and doesn't match this version. Reload the file.",
};
const SEED = 11;

const DEEP: unknown = Array.from({ length: 500 }).reduce((inner) => [inner], 0);
const HUGE = 'x'.repeat(100_000);
const HOSTILE: readonly unknown[] = [7, -1, Number.NaN, 'x', HUGE, true, [], [[]], {}, DEEP, null];

type Path = readonly (string | number)[];

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  return value === null ? 'null' : typeof value;
}

/** Returns the path of every value in the arguments. */
function placesIn(value: unknown, path: Path = []): readonly Path[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const own = path.length > 0 ? [path] : [];
  return [...own, ...inner.flatMap(([name, one]) => placesIn(one, [...path, name]))];
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], value);
}

function withValue(value: unknown, [name, ...rest]: Path, put: unknown): unknown {
  if (name === undefined) return put;
  const inner = withValue((value as Record<string, unknown>)[name], rest, put);
  return Array.isArray(value)
    ? value.map((one, at) => (String(at) === name ? inner : one))
    : { ...(value as object), [name]: inner };
}

/** Returns whether this value in that place gives the arguments a shape that the method does not accept. */
function isWrong(name: keyof Rpc, path: Path, put: unknown): boolean {
  const whole = valueAt(WHOLE[name], path);
  // A number that is not finite arrives as null.
  const arrives = typeof put === 'number' && !Number.isFinite(put) ? null : put;
  const isLast = path.length === 1 && path[0] === String(WHOLE[name].length - 1);
  if (arrives === null && isLast && LAST_IS_OPTIONAL.includes(name)) return false;
  if (kindOf(arrives) !== kindOf(whole)) return true;
  return arrives === HUGE || (typeof arrives === 'number' && arrives < 0);
}

function wrongCalls(name: keyof Rpc): readonly unknown[] {
  const args = WHOLE[name];
  const places = placesIn(args);
  const put = places.flatMap((path) => HOSTILE.map((value) => [path, value] as const));
  const random =
    places.length === 0
      ? []
      : fc.sample(fc.tuple(fc.constantFrom(...places), fc.jsonValue()), { seed: SEED, numRuns: 40 });
  const changed = [...put, ...random].filter(([path, value]) => isWrong(name, path, value));
  const shortened = args.length > 0 && !LAST_IS_OPTIONAL.includes(name) ? [args.slice(0, -1)] : [];
  return [
    ...changed.map(([path, value]) => withValue(args, path, value)),
    ...shortened,
    [...args, 'one more'],
    [...args, ...args, {}],
    'no list',
    { length: args.length },
    7,
    null,
  ];
}

let playground: Playground;

beforeAll(async () => {
  playground = await openList([]);
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
  const view = await runSteps(playground, await playground.panel('startRun', OPTIONS));
  expect(view.phase).toBe('price check');
});
afterAll(() => playground.host.close());

/** Returns everything that a call could have changed. */
function state() {
  const { host, lusha } = playground;
  return {
    tabs: host.workbook.sheets.list().map(({ name }) => [name, host.workbook.getValues(name, 'A1:F30')]),
    document: host.properties.document.entries(),
    user: host.properties.user(OWNER).entries(),
    requests: lusha.record.requests.length,
    credits: lusha.record.total,
  };
}

describe('the function that answers the panel', () => {
  it.each(METHODS)('refuses %s with arguments in a wrong shape and changes nothing', async (name) => {
    const before = state();
    for (const args of wrongCalls(name)) {
      const reply = await playground.host.run('lushaPanel', [name, args, BUILD], { kind: 'rpc' });
      expect(reply, JSON.stringify(args)?.slice(0, 300)).toEqual(REFUSED);
    }
    expect(state()).toEqual(before);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'VIEW', 7, null, {}, ['view']])(
    'refuses a call of a method named %j',
    async (name) => {
      const before = state();
      expect(await playground.host.run('lushaPanel', [name, [], BUILD], { kind: 'rpc' })).toEqual(REFUSED);
      expect(state()).toEqual(before);
    },
  );

  it.each(METHODS)(
    'accepts the valid arguments of %s from which the wrong ones are derived',
    async (name) => {
      expect(await playground.reply(name, ...WHOLE[name])).not.toMatchObject({ code: 'bad_call' });
    },
  );

  it('ignores unknown properties, including names that JavaScript itself uses', async () => {
    const args = JSON.parse('[{"kind":"contact","criteria":[],"__proto__":{"at":7},"constructor":7}]');
    expect(await playground.reply('findCheck', ...args)).toMatchObject({ ok: true });
  });
});
