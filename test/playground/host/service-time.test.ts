/** Tests how long calls of services take when Google is slow. */
import { expect, test } from 'vitest';
import { openHost, runFromMenu } from './host-of';

const CODE = `
  function reads(count) {
    const cell = SpreadsheetApp.getActive().getSheets()[0].getRange('A1');
    const times = [];
    for (let at = 0; at < count; at += 1) {
      const started = Date.now();
      cell.getValues();
      times.push(Date.now() - started);
    }
    return times;
  }
  function opens() {
    const started = Date.now();
    PropertiesService.getDocumentProperties();
    Utilities.getUuid();
    return Date.now() - started;
  }
`;

test.each(['process', 'threads'] as const)(
  'in %s mode, a call takes 0.3 to 1.5 s by the seed, and opening a store takes no such time',
  async (mode) => {
    const timesOf = async (seed: number) => {
      const host = await openHost(CODE, { serviceTime: 'slow', mode, seed });
      expect(await runFromMenu(host, 'opens')).toBeLessThan(10);
      return (await runFromMenu(host, 'reads', 60)) as number[];
    };
    const times = await timesOf(1);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(300);
    expect(Math.max(...times)).toBeLessThanOrEqual(1_500);
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(600);
    expect(await timesOf(1)).toEqual(times);
    expect(await timesOf(2)).not.toEqual(times);
  },
);

test.each(['process', 'threads'] as const)(
  'in %s mode, a call that would end after the limit of a cell ends the cell',
  async (mode) => {
    const host = await openHost(CODE, { serviceTime: 'slow', mode });
    await expect(host.run('reads', [200], { kind: 'custom' })).rejects.toThrow(
      'Exceeded maximum execution time',
    );
    const [cell] = host.executions;
    expect(cell?.outcome).toBe('timeout');
    expect((cell?.ended ?? 0) - (cell?.started ?? 0)).toBe(30_000);
  },
);
