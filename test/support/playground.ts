/** Opens the built add-on on the local Google and the local Lusha, as a person has set it up. */
import { readdirSync, readFileSync } from 'node:fs';
import { createHost, type Host, type HostOptions } from '../../playground/host';
import { createLusha, type Lusha, type LushaOptions, type Person } from '../../playground/lusha-api/lusha';
import { buildOf } from '../../playground/web/add-on';
import type { Rpc } from '../../src/rpc';
import { CONTEXTS } from './extent';

const OWNER = 'owner@example.com';
const FILE = 'playground-file';
const code = readFileSync('dist/Code.js', 'utf8');

/** The build of the script, which its pages send with each call. */
export const BUILD = buildOf(code);

const manifest = JSON.parse(readFileSync('dist/appsscript.json', 'utf8')) as NonNullable<
  HostOptions['manifest']
>;

/** Holds the project's pages as `clasp push` would upload them. */
const files = Object.fromEntries(
  readdirSync('dist')
    .filter((name) => name.endsWith('.html'))
    .map((name) => [name, readFileSync(`dist/${name}`, 'utf8')]),
);

/** The answer that the panel's page receives. */
export type PanelReply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: string; readonly message: string };

export interface Playground {
  readonly host: Host;
  readonly lusha: Lusha;
  /** Calls a method as the panel's page does; throws the message of a refusal. */
  panel<Name extends keyof Rpc>(name: Name, ...args: Parameters<Rpc[Name]>): Promise<ReturnType<Rpc[Name]>>;
  /** Calls a method in the same way and returns the answer, even when it is a refusal. */
  reply(name: string, ...args: unknown[]): Promise<PanelReply>;
  /** Chooses an entry of the menu, by the function behind it. */
  menu(name: string): Promise<void>;
  /** Evaluates a formula's function with these arguments, as one cell. */
  call(name: string, ...args: unknown[]): Promise<unknown>;
  /** Evaluates it in the same way and returns a table, which has one cell when the function returns a plain value. */
  table(name: string, ...args: unknown[]): Promise<unknown[][]>;
}

export interface Setup {
  readonly lusha?: LushaOptions;
  readonly host?: Partial<HostOptions>;
  /** The credits that formulas may spend per day, and how many of them on phones; `null` leaves formulas off. */
  readonly cap?: { readonly credits: number; readonly phones?: number } | null;
  /** `null` leaves the key out. */
  readonly key?: string | null;
  readonly privateEmails?: 'on' | 'eu too';
}

/** Opens a new file whose owner has entered the key and lets formulas spend. */
export async function openPlayground(setup: Setup = {}): Promise<Playground> {
  const lusha = createLusha(setup.lusha);
  const host = await createHost({
    code,
    files,
    manifest,
    wire: lusha.wire,
    owner: OWNER,
    fileId: FILE,
    now: Date.UTC(2026, 10, 23, 9, 0, 5),
    contexts: CONTEXTS,
    ...setup.host,
  });
  const user = host.properties.user(OWNER);
  const { key = lusha.apiKey, cap = { credits: 5_000, phones: 5_000 } } = setup;
  if (key !== null) user.set('lusha.key', key);
  if (setup.privateEmails) user.set('lusha.privateEmails', setup.privateEmails);
  const call = (name: string, ...args: unknown[]) => host.run(name, args, { kind: 'custom' });
  // The switch is set through the panel, as a person does it.
  if (cap !== null) {
    await host.run('lushaPanel', ['setCells', [true, { phones: 0, ...cap }], BUILD], {
      kind: 'rpc',
      user: OWNER,
    });
  }
  const reply = async (name: string, ...args: unknown[]) =>
    (await host.run('lushaPanel', [name, args, BUILD], { kind: 'rpc' })) as PanelReply;
  return {
    host,
    lusha,
    call,
    reply,
    async panel(name, ...args) {
      const answer = await reply(name, ...args);
      if (!answer.ok) throw new Error(answer.message);
      return answer.value as never;
    },
    async menu(name) {
      await host.run(name, [], { kind: 'menu' });
    },
    table: async (name, ...args) => {
      const value = await call(name, ...args);
      return Array.isArray(value) ? value : [[value]];
    },
  };
}

/** Returns a sheet's columns for people: full name and company domain. */
export function nameAndDomain(people: readonly Person[]): string[][] {
  return people.map(({ fullName, companyDomain }) => [fullName, companyDomain]);
}

/** Returns a sheet's column of emails. */
export function emailsOf(people: readonly Person[]): string[][] {
  return people.map(({ email }) => [email]);
}
