/** Sessions of similar people and companies: what an earlier request of the session returned is not returned again. */

/** A session ends this long after its last use, in ms: 30 days. */
const LASTS = 30 * 86_400_000;

export type SessionKind = 'contact' | 'company';

/** One session. */
export interface Session {
  readonly id: string;
  /** The indexes of the people or companies that it has returned. */
  readonly returned: ReadonlySet<number>;
}

export interface Sessions {
  /** Returns a session that is not too old; `undefined` if it is, and if there never was one of this kind. */
  find(kind: SessionKind, id: string, now: number): Session | undefined;
  /** Notes what a session has returned, and that it was used at `now`, in epoch ms. */
  use(kind: SessionKind, id: string, returned: readonly number[], now: number): void;
  /** Returns the ID of the next session. */
  nextId(): string;
}

/** Creates a store without sessions. */
export function createSessions(): Sessions {
  const sessions = new Map<string, { readonly returned: Set<number>; lastUsed: number }>();
  let begun = 0;
  return {
    find(kind, id, now) {
      const known = sessions.get(`${kind} ${id.toLowerCase()}`);
      if (known === undefined || now - known.lastUsed > LASTS) return undefined;
      return { id: id.toLowerCase(), returned: known.returned };
    },
    use(kind, id, returned, now) {
      const known = sessions.get(`${kind} ${id}`) ?? { returned: new Set<number>(), lastUsed: now };
      for (const index of returned) known.returned.add(index);
      known.lastUsed = now;
      sessions.set(`${kind} ${id}`, known);
    },
    nextId: () => `58000000-7a6e-4c9b-8c2d-${String(++begun).padStart(12, '0')}`,
  };
}
