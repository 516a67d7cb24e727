/** Bodies that differ from a sample in one property: at a limit of it, or beyond one. */
import type { EndpointSchema } from './endpoint';

export interface AlteredBody {
  /** What is altered, for the name of a test. */
  readonly what: string;
  readonly body: unknown;
}

/** Where a property is in a body: names and indexes from the outside on. */
type Place = readonly (string | number)[];

/** Returns the bodies with each property at each of its limits. */
export function atLimits(endpoint: EndpointSchema): readonly AlteredBody[] {
  return altered(endpoint, (property, sample) => property.right(sample));
}

/** Returns the bodies in which one property breaks one limit, or in which one required property is missing. */
export function beyondLimits(endpoint: EndpointSchema): readonly AlteredBody[] {
  const { body: rows = {}, samples = [] } = endpoint;
  const incomplete = Object.entries(rows).flatMap(([path, { isRequired }]): AlteredBody[] => {
    const found = isRequired ? firstPlace(samples, path) : undefined;
    return found ? [{ what: `without ${path}`, body: withValue(found.sample, found.place, undefined) }] : [];
  });
  return [...altered(endpoint, (property, sample) => property.wrong(sample)), ...incomplete];
}

/** Returns the paths of the table that no sample contains. */
export function missingInSamples({ body: rows = {}, samples = [] }: EndpointSchema): readonly string[] {
  return Object.keys(rows).filter((path) => !firstPlace(samples, path));
}

type Values = (property: NonNullable<EndpointSchema['body']>[string], sample: unknown) => readonly unknown[];

function altered(
  { body: rows = {}, samples = [] }: EndpointSchema,
  valuesOf: Values,
): readonly AlteredBody[] {
  return Object.entries(rows).flatMap(([path, property]) => {
    const found = firstPlace(samples, path);
    if (!found) return [];
    return valuesOf(property, found.value).map((value) => ({
      what: `${path} as ${shortened(value)}`,
      body: withValue(found.sample, found.place, value),
    }));
  });
}

function shortened(value: unknown): string {
  const written = JSON.stringify(value);
  if (written.length <= 60) return written;
  return `${written.slice(0, 40)}… of ${(value as { readonly length?: number }).length ?? 'more'}`;
}

interface Found {
  readonly sample: object;
  readonly place: Place;
  readonly value: unknown;
}

function firstPlace(samples: readonly object[], path: string): Found | undefined {
  const steps = path.replaceAll('[]', '.[]').split('.');
  const found = samples.map((sample) => ({ sample, ...placeIn(sample, steps) }));
  return found.find((one): one is Found => 'place' in one && one.place !== undefined);
}

/** Looks in every item of a list, because only some of them may have the property. */
function placeIn(
  value: unknown,
  [step, ...rest]: readonly string[],
): Partial<Pick<Found, 'place' | 'value'>> {
  if (step === undefined) return value === undefined ? {} : { place: [], value };
  const keys = step === '[]' ? Object.keys(value ?? []).map(Number) : [step];
  for (const key of keys) {
    const inner = placeIn((value as Readonly<Record<string, unknown>> | undefined)?.[key], rest);
    if (inner.place) return { ...inner, place: [key, ...inner.place] };
  }
  return {};
}

function withValue(body: unknown, [step, ...rest]: Place, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(body)) return body.map((item, at) => (at === step ? withValue(item, rest, value) : item));
  const object = body as Readonly<Record<string, unknown>>;
  return { ...object, [step]: withValue(object[step], rest, value) };
}
