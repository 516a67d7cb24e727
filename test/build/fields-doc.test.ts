import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COMPANY_FIELDS, type CompanyField } from '../../src/core/fields/company';
import { CONTACT_FIELDS, type ContactField } from '../../src/core/fields/contact';

const FILE = 'docs/fields.md';

const CONTACT_COST: Readonly<Record<ContactField['needs'], string>> = {
  preview: 'comes with the search',
  emails: 'the e-mail reveal: 1 credit a person',
  phones: 'the phone reveal: 5 credits a person',
  'any reveal': 'comes with the e-mail reveal',
};

const COMPANY_BASE: Readonly<Partial<Record<CompanyField['needs'], string>>> = {
  preview: 'comes with the search',
  base: 'the company reveal: 1 credit a company',
};

function companyCost({ needs }: CompanyField): string {
  return COMPANY_BASE[needs] ?? `the company reveal and the block \`${needs}\`: 1 credit each a company`;
}

interface Row {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
}

function tableOf<F extends Row>(fields: readonly F[], cost: (field: F) => string): string {
  const rows = fields.map(
    (field) => `| ${field.id} | ${field.label} | ${cost(field)} | ${field.aliases.join(', ')} |`,
  );
  return ['| Field | Header | What it needs | Also found as |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}

function page(): string {
  return `# Fields

Any of these may stand in the \`fields\` argument, by its field name, its header or one of its other names. Capitals, accents, spaces, hyphens and underscores do not matter.

Credits are Lusha's list prices. The search itself costs 1 credit per started 25 people or companies of a request. A reveal gives all the fields that need it, and what a file has bought is never bought again.

This page is made from the catalogues in \`src/core/fields\`. After a change there, run \`UPDATE_DOCS=1 npx vitest run test/build/fields-doc.test.ts\`.

## People

For \`LUSHA_ENRICH\`. Fields that come with either reveal buy one only where the person has not been revealed yet: the e-mail, or the phones where Lusha has no e-mail.

${tableOf(CONTACT_FIELDS, ({ needs }) => CONTACT_COST[needs])}

## Companies

For \`LUSHA_COMPANY\`. Lusha charges the company reveal again when a block is asked for later, so name all the blocks you need in one formula.

${tableOf(COMPANY_FIELDS, companyCost)}
`;
}

it('docs/fields.md lists every field with what it needs', () => {
  if (process.env.UPDATE_DOCS === '1') writeFileSync(FILE, page());
  expect(readFileSync(FILE, 'utf8')).toBe(page());
});
