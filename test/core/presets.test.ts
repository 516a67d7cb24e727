import { describe, expect, it } from 'vitest';
import {
  cleanPreset,
  type Preset,
  presetProperties,
  presetReader,
  readPresets,
  withoutPreset,
  withPreset,
} from '../../src/core/presets';
import { read } from '../../src/core/readers';

const preset = (changes: Partial<Preset> = {}): Preset => ({
  kind: 'contact',
  name: 'Sales',
  fields: ['work email', 'title'],
  writing: 'only empty',
  ...changes,
});

describe('a preset', () => {
  it('has a trimmed name of limited length', () => {
    expect(cleanPreset(preset({ name: '  Our\n  CRM ' }))?.name).toBe('Our CRM');
    expect(cleanPreset(preset({ name: '😀'.repeat(50) }))?.name).toBe('😀'.repeat(40));
  });

  it.each([
    null,
    'Sales',
    {},
    { ...preset(), fields: 'title' },
    { ...preset(), kind: 'pets' },
    { ...preset(), writing: 'twice' },
  ])('is not read from %o', (value) => {
    expect(read(presetReader(), value)).toBeUndefined();
  });

  it.each([preset({ name: '  ' }), preset({ fields: [] })])('is not kept as %o', (value) => {
    expect(cleanPreset(value)).toBeUndefined();
  });

  it('replaces only the preset of the same kind and name', () => {
    const both = [preset(), preset({ kind: 'company' })];
    const next = withPreset(both, preset({ name: 'SALES', fields: ['title'] }));
    expect(next).toEqual([preset({ name: 'SALES', fields: ['title'] }), preset({ kind: 'company' })]);
    expect(withoutPreset(both, { kind: 'contact', name: 'sales' })).toEqual([preset({ kind: 'company' })]);
  });
});

describe('the presets of a person', () => {
  it('are read as they were stored, without damaged ones', () => {
    const kept = [preset(), { name: 'Half' } as never, preset({ name: 'Other' })];
    const stored = presetProperties(kept, {})['lusha.presets'] ?? '';
    expect(readPresets({ 'lusha.presets': stored })).toEqual([preset(), preset({ name: 'Other' })]);
    expect(readPresets({ 'lusha.presets': '{' })).toEqual([]);
    expect(readPresets({ 'lusha.presets': stored.replace('"version":1', '"version":2') })).toEqual([]);
    expect(readPresets({})).toEqual([]);
  });

  it('are kept beside new ones where some cannot be read', () => {
    const before = { 'lusha.presets': '{"version":2,"record":[]}' };
    const after = presetProperties([preset()], before);
    expect(after['lusha.presets.unread']).toBe(before['lusha.presets']);
    expect(readPresets(after)).toEqual([preset()]);
    expect(Object.keys(presetProperties([], after))).toEqual(['lusha.presets']);
  });

  it('are at most twenty and fit into one property', () => {
    const twenty = Array.from({ length: 20 }, (_, at) => preset({ name: `No. ${at}` }));
    expect(withPreset(twenty.slice(1), preset())).toHaveLength(20);
    expect(withPreset(twenty, preset())).toBeUndefined();
    expect(withPreset(twenty, preset({ name: 'no. 3' }))).toHaveLength(20);
    const long = Array.from({ length: 9 }, (_, at) =>
      preset({ name: `${at}`, fields: Array(80).fill('a field') }),
    );
    expect(withPreset(long, preset({ name: 'x', fields: Array(80).fill('a field') }))).toHaveLength(10);
    expect(withPreset(long, preset({ name: 'x', fields: Array(400).fill('a field') }))).toBeUndefined();
  });
});
