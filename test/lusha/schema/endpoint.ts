/** The schema of one endpoint of Lusha, and what is wrong with a request by it. */
import type { Property } from './properties';

/** The rules of properties by their paths, such as `contacts[].email`. The items of a list are `contacts[]`. */
export type Rows = Readonly<Record<string, Property>>;

/** A rule about several properties of one body. */
interface JointRule {
  readonly says: string;
  holds(body: Body): boolean;
  /** Bodies that break it and nothing else. */
  readonly broken: readonly object[];
}

// biome-ignore lint/suspicious/noExplicitAny: The rows say what a body contains; the rules read it after that.
export type Body = any;

export interface EndpointSchema {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** The parameters of the query. */
  readonly query?: Rows;
  /** The rows of the body, without one for the body itself. */
  readonly body?: Rows;
  readonly rules?: readonly JointRule[];
  /** Valid bodies that together contain each property of the table. */
  readonly samples?: readonly object[];
}

/** A request as the record of the local Lusha holds it. The path contains the query. */
export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/** Puts rows under a path, such as those of criteria under `filters.contacts.include`. */
export function under(path: string, rows: Rows): Rows {
  return Object.fromEntries(Object.entries(rows).map(([name, row]) => [`${path}.${name}`, row]));
}

/** Returns the endpoint of a request; `undefined` if the table has none. */
export function endpointOf(
  endpoints: readonly EndpointSchema[],
  { method, path }: SentRequest,
): EndpointSchema | undefined {
  const { pathname } = new URL(path, 'https://api.lusha.com');
  return endpoints.find((one) => one.method === method && one.path === pathname);
}

/** Returns everything in which a request differs from the table, as sentences. */
export function violations(endpoints: readonly EndpointSchema[], request: SentRequest): readonly string[] {
  const endpoint = endpointOf(endpoints, request);
  if (!endpoint) return [`The table has no ${request.method} ${request.path}.`];
  const { searchParams } = new URL(request.path, 'https://api.lusha.com');
  const query = violationsOf(Object.fromEntries(searchParams), endpoint.query ?? {});
  if (!endpoint.body) return [...query, ...(request.body === '' ? [] : ['It has no body.'])];
  return [...query, ...bodyViolations(endpoint, JSON.parse(request.body))];
}

/** Returns everything in which a body differs from the rows and the rules of its endpoint. */
export function bodyViolations(
  { body: rows = {}, rules = [] }: EndpointSchema,
  body: unknown,
): readonly string[] {
  const wrong = violationsOf(body, rows);
  if (wrong.length > 0) return wrong;
  return rules.filter(({ holds }) => !holds(body)).map(({ says }) => says);
}

function violationsOf(value: unknown, rows: Rows, path = ''): readonly string[] {
  if (path !== '') {
    const row = rows[path];
    if (!row) return [`The table has no property ${path}.`];
    if (!row.isValid(value)) return [`${path} may not be ${JSON.stringify(value)?.slice(0, 80)}.`];
  }
  if (Array.isArray(value)) return value.flatMap((item: unknown) => violationsOf(item, rows, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [];
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  const missing = requiredUnder(path, rows).filter((name) => !parts.some(([key]) => key === name));
  return [
    ...missing.map((name) => `${within(path, name)} is missing.`),
    ...parts.flatMap(([name, part]) => violationsOf(part, rows, within(path, name))),
  ];
}

/** Returns the names of the required properties of the object at a path. */
function requiredUnder(path: string, rows: Rows): readonly string[] {
  const start = within(path, '');
  return Object.entries(rows)
    .filter(([name, { isRequired }]) => isRequired && name.startsWith(start))
    .map(([name]) => name.slice(start.length))
    .filter((name) => !/[.[]/.test(name));
}

function within(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
