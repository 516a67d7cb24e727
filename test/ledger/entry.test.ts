import { describe, expect, it } from 'vitest';
import { type ContactEntry, changesOver, mergeEntries } from '../../src/ledger/entry';

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
  it('keep what newer knowledge does not say', () => {
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

  it('do not lose a purchased record to a later miss', () => {
    expect(mergeEntries(revealed, { kind: 'miss', at: 3, outcome: 'no match' })).toBe(revealed);
  });

  it('give way to a record that is found after a miss', () => {
    expect(mergeEntries({ kind: 'miss', at: 1, outcome: 'no match' }, revealed)).toBe(revealed);
  });

  it('forget that a company was asked for when the answer comes', () => {
    const company = { id: 'v1.c', name: 'Nordhafen' };
    const asked = { kind: 'company', at: 1, company, revealSent: true } as const;
    const answered = { kind: 'company', at: 2, company: { ...company, facts: {} } } as const;
    expect(mergeEntries(asked, answered)).not.toHaveProperty('revealSent');
  });

  it('are written as the difference to what is known, and merge back to the whole', () => {
    const whole = mergeEntries(preview, revealed);
    const news = changesOver(preview, whole);
    expect(news).toEqual({ kind: 'contact', at: 2, contact: { emails: [] } });
    expect(mergeEntries(preview, news)).toEqual(whole);
  });
});
