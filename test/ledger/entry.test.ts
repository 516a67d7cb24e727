import { describe, expect, it } from 'vitest';
import { asUnsent, type ContactEntry, changesOver, mergeEntries } from '../../src/ledger/entry';

const preview: ContactEntry = {
  kind: 'contact',
  at: 1,
  contact: { id: 'v1.a', firstName: 'Ilse', company: { name: 'Nordhafen', industry: 'Ports' } },
};
const revealed: ContactEntry = {
  kind: 'contact',
  at: 2,
  contact: { id: 'v1.a', firstName: 'Ilse', company: { name: 'Nordhafen' }, emails: [] },
};

describe('entries', () => {
  it('keep the fields that a newer entry does not contain', () => {
    expect(mergeEntries(revealed, preview)).toEqual({
      kind: 'contact',
      at: 2,
      contact: {
        id: 'v1.a',
        firstName: 'Ilse',
        company: { name: 'Nordhafen', industry: 'Ports' },
        emails: [],
      },
    });
  });

  it('keep a purchased record when a later lookup finds no match', () => {
    expect(mergeEntries(revealed, { kind: 'miss', at: 3, outcome: 'no match' })).toBe(revealed);
  });

  it('that are misses are replaced by a record that is found later', () => {
    expect(mergeEntries({ kind: 'miss', at: 1, outcome: 'no match' }, revealed)).toBe(revealed);
  });

  it('no longer say that a company reveal was sent when its answer arrives', () => {
    const company = { id: 'v1.c', name: 'Nordhafen' };
    const asked = { kind: 'company', at: 1, company, revealSent: true } as const;
    const answered = { kind: 'company', at: 2, company: { ...company, facts: {} } } as const;
    expect(mergeEntries(asked, answered)).not.toHaveProperty('revealSent');
  });

  it('still say that a company reveal was sent when a search finds the company again, in any order', () => {
    const company = { id: 'v1.c', name: 'Nordhafen' };
    const asked = { kind: 'company', at: 1, company, revealSent: true } as const;
    const found = { kind: 'company', at: 2, company } as const;
    expect(mergeEntries(asked, found)).toMatchObject({ at: 2, revealSent: true });
    expect(mergeEntries(found, asked)).toMatchObject({ at: 2, revealSent: true });
    const refused = asUnsent({ kind: 'company', at: 3, company });
    expect(mergeEntries(mergeEntries(asked, found), refused)).toMatchObject({ revealSent: false });
    expect(mergeEntries(found, { ...found, at: 4, failed: 'restricted' })).not.toHaveProperty('revealSent');
  });

  it('are written as the difference from what is known, and merge back to the whole entry', () => {
    const whole = mergeEntries(preview, revealed);
    const news = changesOver(preview, whole);
    expect(news).toEqual({ kind: 'contact', at: 2, contact: { emails: [] } });
    expect(mergeEntries(preview, news)).toEqual(whole);
  });
});
