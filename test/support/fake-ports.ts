/** Provides ports in memory that count their calls, for tests of one module that need no spreadsheet. */
import type { Ports } from '../../src/ports';

export interface FakePorts extends Ports {
  readonly counts: Record<string, number>;
  readonly document: Record<string, string>;
  readonly cached: Record<string, string>;
  readonly tabs: Record<string, unknown[][]>;
  advance(ms: number): void;
}

export function fakePorts(now = Date.UTC(2026, 10, 23, 10)): FakePorts {
  const counts: Record<string, number> = {};
  const document: Record<string, string> = {};
  const user: Record<string, string> = {};
  const cached: Record<string, string> = {};
  const tabs: Record<string, unknown[][]> = {};
  const count = (name: string) => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  const properties = (name: string, store: Record<string, string>) => ({
    getAll: () => {
      count(`${name}.getAll`);
      return { ...store };
    },
    setAll: (values: Readonly<Record<string, string>>) => {
      count(`${name}.setAll`);
      Object.assign(store, values);
    },
    remove: (keys: readonly string[]) => {
      count(`${name}.remove`);
      for (const key of keys) delete store[key];
    },
  });
  let ids = 0;
  return {
    counts,
    document,
    cached,
    tabs,
    advance: (ms) => {
      now += ms;
    },
    http: { sendAll: () => [] },
    userProperties: properties('user', user),
    documentProperties: properties('document', document),
    cache: {
      getAll: (keys) => {
        count('cache.getAll');
        return Object.fromEntries(
          keys.flatMap((key) => (cached[key] === undefined ? [] : [[key, cached[key]]])),
        );
      },
      putAll: (values) => {
        count('cache.putAll');
        Object.assign(cached, values);
      },
      removeAll: (keys) => {
        for (const key of keys) delete cached[key];
      },
    },
    lock: {
      within: (_waitMs, work) => {
        count('lock');
        return { value: work() };
      },
    },
    clock: {
      now: () => now,
      sleep: (ms) => {
        now += ms;
      },
      timeOfDay: (ms) => new Date(ms).toISOString().slice(11, 16),
    },
    sheets: {
      fileId: () => 'file',
      isOwnerless: () => false,
      readTab: (name) => {
        count('tab');
        return tabs[name];
      },
      tabRows: (name) => tabs[name]?.length,
      tabValues: (name, { row, column, rows, columns }) => {
        count('tab');
        const cells = tabs[name]?.slice(row - 1, row - 1 + rows) ?? [];
        return cells.map((line) => line.slice(column - 1, column - 1 + columns));
      },
      callingCell: () => undefined,
      formulas: () => [],
      values: () => [],
    },
    uuid: () => {
      ids += 1;
      return `id-${ids}`;
    },
  };
}
