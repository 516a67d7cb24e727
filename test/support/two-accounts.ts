/** A file in which two people work, each with a Lusha account of their own. */
import { createLusha, type Lusha } from '../../playground/lusha-api/lusha';
import { BUILD, openPlayground, type Playground, type Setup } from './playground';

export const OWNER = 'owner@example.com';
export const COLLEAGUE = 'colleague@example.com';

/** The name of the user property that lets the formulas of the file spend. */
export const FILE_SWITCH = 'lusha.cells.playground-file';

export interface SharedPlayground extends Playground {
  /** The account of the colleague; `lusha` is that of the owner. */
  readonly other: Lusha;
  /** Calls a method of the panel as one of the two. */
  panelAs(user: string, name: string, ...args: readonly unknown[]): Promise<unknown>;
}

/** Opens the file at the screen of the colleague. The owner's key may pay for formulas as `setup` says. */
export async function openShared(setup: Setup = {}): Promise<SharedPlayground> {
  const lusha = createLusha(setup.lusha);
  const other = createLusha({ ...setup.lusha, apiKey: 'playground-key-1111-colleague' });
  const playground = await openPlayground({
    ...setup,
    host: {
      user: COLLEAGUE,
      wire: (request, now) => {
        const key = Object.entries(request.headers).find(([name]) => name.toLowerCase() === 'api_key')?.[1];
        return (key === other.apiKey ? other : lusha).wire(request, now);
      },
      ...setup.host,
    },
  });
  return {
    ...playground,
    lusha,
    other,
    async panelAs(user, name, ...args) {
      const reply = (await playground.host.run('lushaPanel', [name, args, BUILD], { kind: 'rpc', user })) as {
        readonly ok: boolean;
        readonly value?: unknown;
        readonly message?: string;
      };
      if (!reply.ok) throw new Error(reply.message);
      return reply.value;
    },
  };
}
