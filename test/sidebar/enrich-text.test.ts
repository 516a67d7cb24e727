import { describe, expect, it } from 'vitest';
import {
  addField,
  lacksPrivateEmails,
  presetOf,
  presetPrice,
  presetsFor,
} from '../../sidebar/text/enrich-fields';
import { howLong, limitsText } from '../../sidebar/text/enrich-labels';
import { runReason } from '../../sidebar/text/errors';
import { readRunCap } from '../../sidebar/text/limit';
import { alsoChargedText, enrichText, mostOf, nothingText, priceOffer } from '../../sidebar/text/price-offer';
import { estimate, price, priced, run } from './enrich-views';
import { NOW, view } from './views';

describe('the price', () => {
  const ticked = { moved: true, weak: false };

  it('of an estimate holds the lookup of the rest and the high end of the range', () => {
    const estimated = run({
      rows: 1000,
      price: price({ found: 78, estimate: estimate({ moved: { rows: 40, credits: 55 } }) }),
    });
    const offer = priceOffer(estimated, estimated.price ?? price(), 2_000);
    expect(offer).toMatchObject({
      heading: '78 of 100 sampled rows matched',
      low: 688,
      high: 847,
      lookUp: 36,
    });
    expect(mostOf(offer, { moved: false, weak: false })).toBe(883);
    expect(mostOf(offer, ticked)).toBe(938);
    expect(enrichText(estimated, offer, ticked)).toBe('Enrich 1,000 rows');
  });

  it('that is exact counts what is purchased, with what is ticked', () => {
    const exact = priced({}, { moved: { rows: 9, credits: 9 }, balanceAfter: 600 });
    const offer = priceOffer(exact, exact.price ?? price(), 5);
    expect(offer).toMatchObject({ heading: '812 of 1,000 matched', balance: 1_240, lookUp: 0 });
    expect(enrichText(exact, offer, ticked)).toBe('Enrich 649 rows');
    expect(mostOf(offer, ticked)).toBe(649);
  });

  it('says what is charged although it may not be what was hoped for', () => {
    expect(alsoChargedText({ kind: 'contact', asksFor: ['email', 'mobile'] })).toBe(
      'Personal emails and office phones are charged too',
    );
    expect(alsoChargedText({ kind: 'contact', asksFor: ['phone'] })).toBe('Office phones are charged too');
    expect(alsoChargedText({ kind: 'contact', asksFor: [] })).toBeUndefined();
    expect(nothingText({ asksFor: ['email', 'mobile'] })).toBe('Matched, no email or mobile');
  });
});

describe('the presets', () => {
  const { prices } = view();
  const priceOf = (kind: 'contact' | 'company', label: string): number => {
    const preset = presetsFor(kind, view()).find((one) => one.label === label);
    return presetPrice(kind, preset?.fields ?? [], prices);
  };

  it('start with the cheapest one, and never with phones', () => {
    expect(presetsFor('contact', view())[0]?.fields).toEqual(['work email', 'title', 'company', 'linkedin']);
  });

  it('cost what they reveal, once', () => {
    expect(priceOf('contact', 'Work email')).toBe(1);
    expect(priceOf('contact', 'Email + mobile')).toBe(6);
    expect(priceOf('company', 'Company facts')).toBe(0);
    expect(priceOf('company', 'Facts + revenue')).toBe(1);
  });

  it('are recognized by their fields in any order', () => {
    const presets = presetsFor('contact', view());
    const fields = ['linkedin', 'company', 'title', 'work email'];
    expect(presetOf(presets, { fields, writing: 'overwrite' })?.label).toBe('Work email');
    expect(presetOf(presets, { fields: ['linkedin'], writing: 'overwrite' })).toBeUndefined();
  });

  it('list private emails first for recruiters, and say when these are turned off', () => {
    const recruiter = presetsFor('contact', view()).find(({ label }) =>
      label.startsWith('Personal email first'),
    );
    expect(recruiter?.fields.slice(0, 2)).toEqual(['private email', 'work email']);
    expect(lacksPrivateEmails(recruiter?.fields ?? [], view())).toBe(true);
    expect(lacksPrivateEmails(recruiter?.fields ?? [], view({ privateEmails: 'on' }))).toBe(false);
    expect(lacksPrivateEmails(['work email'], view())).toBe(false);
  });

  it('keep their order when a field is added, including a field without a fixed place', () => {
    expect(addField('contact', ['work email', 'title', 'linkedin'], 'company')).toEqual([
      ...['work email', 'title', 'company', 'linkedin'],
    ]);
    expect(addField('contact', ['private email', 'work email', 'title'], 'country')).toEqual([
      ...['private email', 'work email', 'title', 'country'],
    ]);
    expect(addField('contact', ['title'], 'work email')).toEqual(['work email', 'title']);
    expect(addField('contact', [], 'title')).toEqual(['title']);
  });

  it('of the person come last, with the known fields and the chosen way of writing', () => {
    const own = {
      kind: 'contact',
      name: 'Mine',
      fields: ['title', 'shoe size'],
      writing: 'overwrite',
    } as const;
    const presets = presetsFor('contact', view({ presets: [own, { ...own, kind: 'company' }] }));
    expect(presets.map(({ label }) => label)).toEqual([
      ...presetsFor('contact', view()).map(({ label }) => label),
      'Mine',
    ]);
    expect(presetOf(presets, { fields: ['title'], writing: 'overwrite' })?.label).toBe('Mine');
    expect(presetOf(presets, { fields: ['title'], writing: 'only empty' })).toBeUndefined();
  });
});

describe('durations', () => {
  it.each([
    [0, 'under a minute'],
    [55, 'about 1 minute'],
    [170, 'about 3 minutes'],
    [9000, 'about 3 hours'],
  ])('of %d seconds are shown as %s', (seconds, text) => {
    expect(howLong(seconds)).toBe(text);
  });
});

describe('the request limits', () => {
  const { quota } = view();

  it('are not mentioned when they suffice', () => {
    expect(limitsText(100, quota, NOW)).toBe('');
  });

  it('are shown by the longest window that is too short', () => {
    expect(limitsText(2000, quota, NOW)).toContain('1,130 more requests this hour');
    expect(limitsText(6000, quota, NOW)).toContain('4,830 more requests today');
  });
});

describe('a spending limit of a run', () => {
  it.each([
    ['100', { cap: 100 }],
    ['0', { cap: 0 }],
    ['many', { wrong: 'Type a whole number of credits.' }],
    ['641', { wrong: 'More than 640 is not needed: type that or less.' }],
  ])('typed as %s is read correctly', (text, reading) => {
    expect(readRunCap(text, 640)).toEqual(reading);
  });
});

describe('the texts of a run', () => {
  it('do not send a person to the limit of formulas', () => {
    expect(runReason({ code: 'over_cap', message: '' })).not.toContain('Formulas');
  });

  it('show a limit without a remedy when the run continues by itself', () => {
    expect(runReason({ code: 'quota_hour', message: '' })).toBe(
      'Lusha’s request limit for this hour is used up.',
    );
  });
});
