import fc from 'fast-check';
import { expect, test } from 'vitest';
import { companyDomainIn } from '../../../src/core/lookup/company-domains';

test.each([
  ...[
    'x.example',
    'www.x.example',
    'https://careers.x.example/jobs?utm_source=a',
    'https://x.example/',
    'X.Example',
  ],
  ...[
    'https://https://x.example',
    'http://https://www.x.example/',
    'htps://x.example',
    'https:x.example',
    '//x.example',
  ],
  ...[
    'X (x.example)',
    'https://x.example, https://y.example',
    'jane@x.example',
    'Jane <jane@mail.x.example>',
  ],
  ...[
    'https://www.google.com/url?q=https://www.x.example/about&sa=D',
    'mailto:jane@x.example',
    'x.example:8080',
    'https://www.linkedin.com/company/x, https://x.example',
  ],
])('the company of %j registered x.example', (text) => {
  expect(companyDomainIn(text)).toBe('x.example');
});

test.each([
  ...[
    'https://www.linkedin.com/company/acme',
    'linkedin.com',
    'https://www.facebook.com/acme',
    'instagram.com/acme',
    'x.com/acme',
  ],
  ...[
    'https://twitter.com/acme',
    'https://www.crunchbase.com/organization/acme',
    'https://bit.ly/3abc',
    'https://linktr.ee/acme',
  ],
  ...[
    'https://apps.apple.com/app/acme/id1',
    'https://play.google.com/store/apps/details?id=a',
    'https://www.indeed.com/cmp/Acme',
  ],
  ...[
    'https://forms.gle/abc',
    'https://docs.google.com/forms/d/1',
    'https://lu.ma/acme',
    'https://acme.typeform.com/to/1',
  ],
  ...[
    'https://maps.app.goo.gl/1',
    'https://www.google.com/maps/place/Acme',
    'https://www.northdata.de/Acme',
    'gmail.com',
  ],
  ...[
    'jane@gmail.com',
    'https://boards.greenhouse.io/acme',
    'https://de.wikipedia.org/wiki/Acme',
    'https://calendly.com/jane',
    'https://acme.zendesk.com',
    'acme.wordpress.com',
    'https://acme.notion.site/jobs',
  ],
  ...['', '-', 'Website', 'no website', 'Acme', 'Node.js', 'J.P. Morgan', 'info@', '42'],
])('%j is no company’s own domain', (text) => {
  expect(companyDomainIn(text)).toBeUndefined();
});

test.each([
  ['https://www.google.com/about', 'Google Germany GmbH', 'google.com'],
  ['github.com', 'GitHub', 'github.com'],
  ['https://www.google.com', 'Acme', undefined],
  ['facebook.com/acme', 'Acme', undefined],
])('%j of the company %j is %j', (text, name, domain) => {
  expect(companyDomainIn(text, name)).toBe(domain);
});

test('a domain is read again as itself, and no text makes the reading throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.emailAddress(), fc.domain()),
      (text) => {
        const domain = companyDomainIn(text);
        if (domain !== undefined) expect(companyDomainIn(`https://${domain}`)).toBe(domain);
      },
    ),
    { numRuns: 1000 },
  );
});
