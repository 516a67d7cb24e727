import { describe, expect, it } from 'vitest';
import { newTabName } from '../../src/runs/fill/tab-name';

const among = (...names: readonly string[]) => ({ tabs: () => names.map((name) => ({ name })) });

describe('the name of the tab for the results of a search', () => {
  it.each([
    ['CFO · Germany · 201–1,000', 'CFO · Germany · 201-1000'],
    ['C/C++ [senior]?: R&D', 'C C++ senior R&D'],
    ["'quoted'", 'quoted'],
    ['line\nbreak\tand  spaces', 'line break and spaces'],
    ['***', 'Lusha search'],
    ['', 'Lusha search'],
  ])('of “%s” is “%s”', (title, name) => {
    expect(newTabName(among(), title)).toBe(name);
  });

  it('is one that no tab has, whatever its case, and none of the add-on', () => {
    expect(newTabName(among('cfo', 'CFO (2)'), 'CFO')).toBe('CFO (3)');
    expect(newTabName(among(), 'Never contact')).toBe('Never contact (2)');
  });

  it('has at most 100 characters, with its number, and ends between two values or within no character', () => {
    const long = Array.from({ length: 20 }, (_, at) => `Value ${at}`).join(' · ');
    const name = newTabName(among(), long);
    expect(name.length).toBeLessThanOrEqual(100);
    expect(name).toMatch(/Value \d+…$/);
    const second = newTabName(among(name), long);
    expect(second.length).toBeLessThanOrEqual(100);
    expect(second).toMatch(/… \(2\)$/);
    const emoji = newTabName(among(), '😀'.repeat(60));
    expect(emoji.length).toBeLessThanOrEqual(100);
    expect(emoji).toMatch(/^(?:😀)+…$/u);
  });
});
