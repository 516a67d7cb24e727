/** Lets a file talk to a Lusha whose answers are altered on their way, and makes such alterations. */
import fc from 'fast-check';
import { jsonText } from '../../playground/json-text';
import { createLusha, type LushaOptions } from '../../playground/lusha-api/lusha';
import type { WireRequest } from '../../playground/wire';
import { openPlayground, type Playground, type Setup } from '../support/playground';
import { FORMULAS, hostileJson, hostileText, nested, PROTOTYPE_NAMES } from './values';

/** Alters the text of an answer; answers of status 200 only, unless it says otherwise. */
export type Alter = (body: string, request: WireRequest) => string;

export interface AlteredPlayground extends Playground {
  /** Alters the answers from now on; `undefined` leaves them as they are. */
  alter(next: Alter | undefined): void;
}

/** Opens a file in the way of `openPlayground`, with answers that can be altered. */
export async function openAltered(setup: Setup = {}, options: LushaOptions = {}): Promise<AlteredPlayground> {
  const lusha = createLusha(options);
  let alter: Alter | undefined;
  const wire: typeof lusha.wire = (request, now) => {
    const answer = lusha.wire(request, now);
    if ('failure' in answer || alter === undefined || answer.status >= 300) return answer;
    return { ...answer, body: alter(answer.body, request) };
  };
  const playground = await openPlayground({ ...setup, host: { ...setup.host, wire } });
  return {
    ...playground,
    lusha,
    alter(next) {
      alter = next;
    },
  };
}

type Path = readonly string[];

/** One change of an answer: where, as a share of all its values, and what is done there. */
export type Change =
  | { readonly at: number; readonly as: 'value'; readonly value: unknown }
  | { readonly at: number; readonly as: 'name'; readonly name: string }
  | { readonly at: number; readonly as: 'text' | 'list' | 'twice' | 'gone' | 'deep' | 'object' };

/** Makes lists of changes. */
export function changes(): fc.Arbitrary<readonly Change[]> {
  const at = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
  const value = fc.oneof(hostileJson(), fc.constantFrom(...FORMULAS, null, 'x'.repeat(1_000_000)));
  const name = fc.oneof(fc.constantFrom(...PROTOTYPE_NAMES), hostileText());
  const change = fc.oneof(
    { weight: 6, arbitrary: fc.record({ at, as: fc.constant('value' as const), value }) },
    { weight: 1, arbitrary: fc.record({ at, as: fc.constant('name' as const), name }) },
    {
      weight: 2,
      arbitrary: fc.record({ at, as: fc.constantFrom('text', 'list', 'twice', 'gone', 'deep', 'object') }),
    },
  );
  return fc.array(change, { minLength: 1, maxLength: 6 });
}

/** Returns the function that makes these changes in every answer. */
export function altering(all: readonly Change[]): Alter {
  return (body) => alteredText(all, body);
}

/** Makes these changes in a JSON text. A text that is no JSON stays as it is. */
export function alteredText(all: readonly Change[], whole: string): string {
  return all.reduce((text, change) => altered(text, change), whole);
}

function altered(text: string, change: Change): string {
  let whole: unknown;
  try {
    whole = JSON.parse(text);
  } catch {
    return text;
  }
  const paths = placesIn(whole);
  const path = paths[Math.floor(change.at * paths.length)] ?? [];
  if (change.as === 'twice') return text.replace(/"(\w+)":/, '"$1":{"polluted":1},"$1":');
  return jsonText(changed(whole, path, change));
}

/** Nested answers are walked to a few levels, which is where Lusha's own values are. */
function placesIn(value: unknown, path: Path = []): readonly Path[] {
  const inner = typeof value === 'object' && value !== null && path.length < 8 ? Object.entries(value) : [];
  return [path, ...inner.flatMap(([name, one]) => placesIn(one, [...path, name]))];
}

function changed(value: unknown, [name, ...rest]: Path, change: Change): unknown {
  if (name === undefined) return replacement(value, change);
  const entries = Object.entries(value as object).flatMap(([key, one]: [string, unknown]) => {
    if (key !== name) return [[key, one] as const];
    if (rest.length > 0) return [[key, changed(one, rest, change)] as const];
    if (change.as === 'gone') return [];
    return [[change.as === 'name' ? change.name : key, replacement(one, change)] as const];
  });
  if (Array.isArray(value)) return entries.map(([, one]) => one);
  const made: Record<string, unknown> = {};
  // An assignment to `__proto__` would change the prototype instead of making a property.
  for (const [key, one] of entries) {
    Object.defineProperty(made, key, { value: one, enumerable: true, configurable: true, writable: true });
  }
  return made;
}

function replacement(value: unknown, change: Change): unknown {
  if (change.as === 'value') return change.value;
  if (change.as === 'text') return typeof value === 'object' ? jsonText(value) : String(value);
  if (change.as === 'list') return [value, value];
  if (change.as === 'object') return { value, toString: value, valueOf: value };
  return change.as === 'deep' ? nested(5_000, 'objects') : value;
}
