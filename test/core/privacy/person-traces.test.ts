import { describe, expect, it, test } from 'vitest';
import type { Contact } from '../../../src/core/contact';
import { personTraces } from '../../../src/core/privacy/person-traces';

const JANE: Contact = {
  id: 'v1.AbCdEfGhIjKlMnOpQrStUvWx',
  firstName: 'Jürgen',
  lastName: 'Förster',
  company: { name: 'Hartmoor Glass GmbH', domain: 'hartmoor.example' },
  linkedin: 'https://www.linkedin.com/in/juergen-foerster',
  emails: [{ address: 'J.Foerster@hartmoor.example', type: 'work' }],
  phones: [{ number: '+49 151 2345 678', type: 'mobile', doNotCall: false }],
};
const traces = personTraces({}, [JANE]);

describe('an identifier', () => {
  test.each([
    'j.foerster@hartmoor.example',
    'mailto:J.FOERSTER@HARTMOOR.EXAMPLE',
    'Call J.Foerster@hartmoor.example, please',
    'http://de.linkedin.com/in/juergen-foerster/?trk=1',
    'in/juergen-foerster',
    '"id":"v1.AbCdEfGhIjKlMnOpQrStUvWx"',
    '+491512345678',
    '0049 (151) 2345-678'.slice(2),
  ])('is found in %s', (text) => {
    expect(traces.identifies(text)).toBe(true);
    expect(traces.without(text)).not.toMatch(/foerster|AbCd|2345/i);
  });

  test.each([
    'xj.foerster@hartmoor.example',
    'j.foerster@hartmoor.example.org-x'.replace('.org-x', '-x'),
    'https://www.linkedin.com/in/juergen-foerster-2',
    'v1.AbCdEfGhIjKlMnOpQrStUvWxYz',
    '4915123456789',
    'Jürgen Förster',
  ])('is not found in %s', (text) => {
    expect(traces.identifies(text)).toBe(false);
  });
});

describe('a name', () => {
  test.each(['Jürgen Förster', 'FÖRSTER, Jürgen', '["Jürgen","Förster","Acme"]', 'Dear jürgen förster!'])(
    'is found in %s',
    (text) => {
      expect(traces.isIn(text)).toBe(true);
    },
  );

  test.each(['Jürgen', 'Förster', 'Jürgen Försterling', 'Anna Förster and Jürgen Meier'])(
    'is not found in %s',
    (text) => {
      expect(traces.isIn(text)).toBe(false);
    },
  );

  it('is about the person only with an employer', () => {
    expect(traces.isAbout('Jürgen Förster')).toBe(false);
    expect(traces.isAbout('["Jürgen Förster","hartmoor.example"]')).toBe(true);
  });

  it('is recognized without its accents where it is alone in a cell', () => {
    expect(traces.isName('Forster Jurgen')).toBe(true);
    expect(traces.isPart('jurgen', 0)).toBe(true);
    expect(traces.isPart('jurgen', 1)).toBe(false);
  });
});

it('is all that a cell holds, or one thing among others', () => {
  expect(traces.isOnly('Jürgen Förster <j.foerster@hartmoor.example>')).toBe(true);
  expect(traces.isOnly('https://www.linkedin.com/in/juergen-foerster?trk=abc')).toBe(true);
  expect(traces.isOnly('j.foerster@hartmoor.example on Monday')).toBe(false);
});

it('an employer is recognized by its name without its legal form, and by its domain', () => {
  expect(['Hartmoor Glass', 'www.hartmoor.example', 'HARTMOOR GLASS GMBH'].map(traces.isEmployer)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['', 'Hartmoor', 'other.example'].map(traces.isEmployer)).toEqual([false, false, false]);
});

it('nobody is found in anything when nothing is known', () => {
  const none = personTraces({}, []);
  expect(
    ['', 'a', 'x@y.example'].some((text) => none.isIn(text) || none.isName(text) || none.isOnly(text)),
  ).toBe(false);
  expect(none.without('Text')).toBe('Text');
});
