import { readFileSync } from 'node:fs';
import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { getDomain, getPublicSuffix } from 'tldts';
import { expect, test } from 'vitest';
import { PUBLIC_SUFFIXES } from '../../../src/core/lookup/public-suffixes';
import { registeredDomain } from '../../../src/core/lookup/registered-domain';
import { publicSuffixModule } from '../../../tools/public-suffixes';

test.each([
  ['acme.com', 'acme.com'],
  ['careers.acme.com', 'acme.com'],
  ['a.b.c.acme.co.uk', 'acme.co.uk'],
  ['shop.acme.com.br', 'acme.com.br'],
  ['www.acme.tokyo.jp', 'acme.tokyo.jp'],
  ['a.acme.shibuya.tokyo.jp', 'acme.shibuya.tokyo.jp'],
  ['a.city.kawasaki.jp', 'city.kawasaki.jp'],
  ['a.b.acme.kawasaki.jp', 'b.acme.kawasaki.jp'],
  ['a.www.ck', 'www.ck'],
  ['a.acme.co.ck', 'acme.co.ck'],
  ['foo.github.io', 'foo.github.io'],
  ['docs.foo.github.io', 'foo.github.io'],
  ['a.blogspot.com', 'a.blogspot.com'],
  ['shop.acme.myshopify.com', 'acme.myshopify.com'],
  ['acme.s3.amazonaws.com', 'acme.s3.amazonaws.com'],
  ['www.amazonaws.com', 'amazonaws.com'],
  ['careers.acme.example', 'acme.example'],
  ['co.uk', 'co.uk'],
  ['github.io', 'github.io'],
  ['com', 'com'],
  ['', ''],
  ['jobs.acme.個人.hk', 'acme.個人.hk'],
  ['jobs.acme.xn--gmq050i.hk', 'acme.xn--gmq050i.hk'],
  ['a.bücher.example', 'bücher.example'],
])('the registered part of %j is %j', (host, domain) => {
  expect(registeredDomain(host)).toBe(domain);
});

test('the list in the sources is the one of the installed package', () => {
  expect(readFileSync('src/core/lookup/public-suffixes.ts', 'utf8')).toBe(publicSuffixModule());
});

test('any host is read as the package reads it', () => {
  const words = [...new Set(PUBLIC_SUFFIXES.match(/[^\s,:()[\]!*]+/g))];
  const lines = PUBLIC_SUFFIXES.trim().split('\n');
  const endings = lines.map((line) => line.slice(0, line.indexOf(':')));
  const near = fc.constantFrom(...lines).chain((line) => {
    const [ending = '', below = ''] = line.split(':');
    const label = fc.constantFrom(...(below.match(/[^,()[\]!*]+/g) ?? ['a']));
    return fc.tuple(fc.array(label, { maxLength: 3 }), fc.constant(ending));
  });
  const far = fc.tuple(
    fc.array(fc.constantFrom('a', 'www', ...words), { maxLength: 4 }),
    fc.constantFrom('com', ...endings),
  );
  fc.assert(
    fc.property(fc.oneof(near, far), ([labels, ending]) => {
      const host = ['acme', ...labels, ending].join('.');
      const options = { allowPrivateDomains: true, validateHostname: false };
      expect(registeredDomain(host)).toBe(getDomain(host, options) ?? getPublicSuffix(host, options));
    }),
    { numRuns: 5000 },
  );
});

test('a host in Unicode and in Punycode has the same registered part', () => {
  const lines = PUBLIC_SUFFIXES.split('\n').filter((line) => /^[^:]*:.*[^ -~]/.test(line));
  const hosts = lines.flatMap((line) => {
    const [ending = '', below = ''] = line.split(':');
    return (below.match(/(?<=^|[,])[^,()[\]!*]*[^ -~,()[\]][^,()[\]!*]*(?=,|$)/g) ?? []).map(
      (label) => `a.${label}.${ending}`,
    );
  });
  for (const host of hosts)
    expect(registeredDomain(domainToASCII(host))).toBe(domainToASCII(registeredDomain(host)));
  expect(hosts.length).toBeGreaterThan(0);
});

test('no text makes the reading throw, and a registered part is read again as itself', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.domain()), (host) => {
      const domain = registeredDomain(host);
      expect(host.endsWith(domain)).toBe(true);
      expect(registeredDomain(domain)).toBe(domain);
    }),
  );
});
