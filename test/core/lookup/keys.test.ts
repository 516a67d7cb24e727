import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { companyAliases, contactAliases } from '../../../src/core/lookup';
import { readCompanyRow, readContactRow } from '../../support/rows';

const ID = 'v1.AAAAexampleContactTokenAAAA';

const person = (...cells: unknown[]) => {
  const row = readContactRow(cells);
  if (row.kind !== 'lookup') throw new Error(`${JSON.stringify(cells)}: ${row.kind}`);
  return row.lookup;
};
const firm = (...cells: unknown[]) => {
  const row = readCompanyRow(cells);
  if (row.kind !== 'lookup') throw new Error(`${JSON.stringify(cells)}: ${row.kind}`);
  return row.lookup;
};

describe('the key of a lookup is equal', () => {
  test.each<[string, unknown[], unknown[]]>([
    ['case', ['Jane Doe', 'Acme'], ['JANE', 'DOE', 'ACME']],
    ['accents', ['José Núñez', 'Café Olé'], ['Jose Nunez', 'Cafe Ole']],
    ['letters that Unicode does not decompose', ['Søren Łukasz', 'Æther'], ['Soren Lukasz', 'Aether']],
    ['decomposed letters', ['José Doe', 'Acme'], ['Jose\u0301 Doe', 'Acme']],
    ['full-width letters', ['Jane Doe', 'Acme'], ['Ｊａｎｅ　Ｄｏｅ', 'Ａｃｍｅ']],
    ['invisible characters', ['Jane Doe', 'Acme'], ['\ufeffJa\u00adne\u00a0Doe\u200b', 'Ac\u2060me']],
    ['apostrophes', ["Conan O'Brien", 'Acme'], ['Conan O’Brien', 'Acme']],
    ['middle initials', ['Jane Doe', 'Acme'], ['Jane Q. Doe', 'Acme']],
    ['legal forms', ['Jane Doe', 'Acme'], ['Jane Doe', 'Acme, Inc.']],
    ['the order of the name', ['Jane Doe', 'Acme'], ['Doe, Jane', 'Acme']],
    ['the address of a domain', ['Jane Doe', 'acme.com'], ['Jane', 'Doe', 'https://www.ACME.com/team']],
  ])('for spellings that differ in %s', (_what, one, other) => {
    expect(person(...one).key).toBe(person(...other).key);
  });

  test.each([
    'Acme GmbH',
    'ACME G.m.b.H.',
    'Acme Inc',
    'Acme, Inc.',
    'The Acme Company',
    'Acme S.A.',
    'Acme S.p.A.',
    'Acme S.A. de C.V.',
    'Acme B.V.',
    'Acme L.L.C.',
    'Acme Ltd.',
    'Acme Pty Ltd',
    'Acme Pvt. Ltd.',
    'Acme Co., Ltd.',
    'Acme GmbH & Co. KG',
    'Acme AG & Co. KGaA',
    'Acme Sp. z o.o.',
    'Acme d.o.o.',
    'Acme A/S',
    'Acme AB',
    'Acme Oy',
    'Acme K.K.',
    'PT Acme Tbk',
    'ООО «Acme»',
    '株式会社Acme',
    'Acme株式会社',
    '㈱Acme',
    'Acme有限公司',
    '(주)Acme',
  ])('for %s and Acme', (name) => {
    expect(firm(name).key).toBe(firm('Acme').key);
  });

  test.each([
    ['Johnson & Johnson', 'Johnson and Johnson'],
    ['AT&T', 'AT & T'],
    ['L’Oréal', "L'Oreal"],
    ['J.P. Morgan', 'JP Morgan'],
  ])('for %s and %s', (one, other) => {
    expect(firm(one).key).toBe(firm(other).key);
  });

  test('for all spellings of an email', () => {
    const wraps = ['%', ' % ', '<%>', 'mailto:%', 'Jane <%>', '%.', '\u200b%'];
    fc.assert(
      fc.property(fc.emailAddress(), fc.constantFrom(...wraps), fc.boolean(), (email, wrap, upper) => {
        fc.pre(!/[?|"]/.test(email));
        const spelled = wrap.replace('%', () => (upper ? email.toUpperCase() : email));
        expect(person(spelled).key).toBe(person(email).key);
      }),
    );
  });

  test('for all spellings of a LinkedIn profile', () => {
    const slug = fc.stringMatching(/^[a-zéüл][a-z0-9éüл-]{2,20}$/);
    const head = fc.constantFrom('', 'https://', 'http://', '//', 'HTTPS://');
    const host = fc.constantFrom('', 'www.', 'de.', 'm.', 'uk.', 'WWW.');
    const tail = fc.constantFrom('', '/', '/en', '?trk=a', '/?x=y', '#top', '/details/skills/');
    const spell = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.toUpperCase(),
      (text) => encodeURIComponent(text),
      (text) => encodeURIComponent(encodeURIComponent(text)),
      (text) => text.normalize('NFD'),
    );
    fc.assert(
      fc.property(slug, head, host, tail, spell, (text, scheme, sub, end, spelled) => {
        const url = `${scheme}${sub}linkedin.com/in/${spelled(text)}${end}`;
        expect(person(url).key).toBe(person(`https://www.linkedin.com/in/${text}`).key);
      }),
    );
  });

  test('for all spellings of a domain', () => {
    const head = fc.constantFrom('https://', 'http://', 'www.', 'https://www.', 'HTTPS://WWW.');
    const tail = fc.constantFrom('', '/', '/about', '?a=b', ':443/x', '.');
    fc.assert(
      fc.property(fc.domain(), head, tail, fc.boolean(), (domain, start, end, upper) => {
        fc.pre(!/^www\d?\./.test(domain) && readCompanyRow([`https://${domain}`]).kind === 'lookup');
        const spelled = `${start}${upper ? domain.toUpperCase() : domain}${end}`;
        expect(firm(spelled).key).toBe(firm(`https://${domain}`).key);
      }),
    );
  });
});

describe('the key of a lookup differs', () => {
  test.each<[unknown[], unknown[]]>([
    [
      ['Jane Doe', 'Acme'],
      ['Jane Doe', 'Umbrella'],
    ],
    [
      ['Jane Doe', 'Acme'],
      ['Janet Doe', 'Acme'],
    ],
    [
      ['Jane Doe', 'Acme'],
      ['Jane', 'Doe', 'acme.com'],
    ],
    [['jane@acme.com'], ['jane@acme.example']],
    [[ID], [ID.toLowerCase()]],
    [['jane@acme.com'], ['jane@acme.com', 'Jane Doe']],
    [
      ['राम शर्मा', 'Acme'],
      ['रीमा शर्मा', 'Acme'],
    ],
  ])('for %j and %j', (one, other) => {
    expect(person(...one).key).not.toBe(person(...other).key);
  });

  test('for a contact and a company with the same id', () => {
    expect(person(ID).key).not.toBe(firm(ID).key);
  });

  test('for company names that consist of different legal forms', () => {
    expect(firm('AG').key).not.toBe(firm('SE').key);
  });
});

describe('aliases of a lookup', () => {
  test('are the keys of its strong identifiers, each by itself', () => {
    expect(person('Jane Doe', 'jane@acme.com', 'linkedin.com/in/jane', ID, 'Acme').aliases).toEqual([
      person(ID).key,
      person('jane@acme.com').key,
      person('linkedin.com/in/jane').key,
    ]);
    expect(firm('Acme', 'acme.com', ID).aliases).toEqual([firm(ID).key, firm('acme.com').key]);
  });

  test('do not repeat the key of the only identifier', () => {
    for (const cell of [ID, 'jane@acme.com', 'linkedin.com/in/jane'])
      expect(person(cell).aliases).toEqual([]);
    for (const cell of [ID, 'acme.com', 'Acme']) expect(firm(cell).aliases).toEqual([]);
  });

  test('are missing for a name with a company', () => {
    expect(person('Jane Doe', 'Acme').aliases).toEqual([]);
  });
});

describe('the keys of a record', () => {
  test('find a contact again by id, LinkedIn URL and each revealed email', () => {
    const aliases = contactAliases({
      id: ID,
      linkedin: 'http://de.linkedin.com/in/Jane-Doe/',
      emails: [
        { address: 'Jane@Acme.com', type: 'work' },
        { address: 'jane@gmail.com', type: 'private' },
        { address: 'jane@acme.com', type: 'unknown' },
      ],
    });
    const rows = [ID, 'linkedin.com/in/jane-doe', 'jane@acme.com', 'jane@gmail.com'];
    expect(aliases).toEqual(rows.map((cell) => person(cell).key));
  });

  test('find a contact with nothing else by its id', () => {
    expect(contactAliases({ id: ID })).toEqual([person(ID).key]);
    expect(contactAliases({ id: ID, linkedin: 'https://acme.com' })).toEqual([person(ID).key]);
  });

  test('find a company again by id and domain', () => {
    expect(companyAliases({ id: ID, domain: 'www.acme.com' })).toEqual([firm(ID).key, firm('acme.com').key]);
    expect(companyAliases({ id: ID, domain: 'acme.rare' })).toEqual([
      firm(ID).key,
      firm('https://acme.rare').key,
    ]);
    expect(companyAliases({ id: ID })).toEqual([firm(ID).key]);
  });
});
