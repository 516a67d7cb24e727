import { expect, it } from 'vitest';
import { linkedinCompany } from '../../../src/core/lookup/linkedin';

it.each([
  ['https://www.linkedin.com/company/nordhafen/', 'nordhafen'],
  ['linkedin.com/company/Nordhafen-AG/about?x=1', 'nordhafen-ag'],
  ['Page: https://de.linkedin.com/company/12345', '12345'],
])('reads the page of a company from %s', (text, slug) => {
  expect(linkedinCompany(text)).toBe(`https://www.linkedin.com/company/${slug}`);
});

it.each(['https://www.linkedin.com/in/ilse', 'linkedin.com', 'nordhafen.example', 'linkedin.com/company/'])(
  'reads no page of a company from %s',
  (text) => {
    expect(linkedinCompany(text)).toBeUndefined();
  },
);
