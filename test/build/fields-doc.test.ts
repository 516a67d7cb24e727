/** Generates docs/fields.md from the catalogs of fields, and compares it with the file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COMPANY_FIELDS, type CompanyField } from '../../src/core/fields/company';
import { CONTACT_FIELDS, type ContactField } from '../../src/core/fields/contact';

const FILE = 'docs/fields.md';

const CONTACT_COST: Readonly<Record<ContactField['needs'], string>> = {
  preview: 'comes with the search',
  emails: 'the email reveal: 1 credit per person',
  phones: 'the phone reveal: 5 credits per person',
  'any reveal': 'comes with the email reveal',
};

const COMPANY_BASE: Readonly<Partial<Record<CompanyField['needs'], string>>> = {
  preview: 'comes with the search',
  base: 'the company reveal: 1 credit per company',
};

function companyCost({ needs }: CompanyField): string {
  return COMPANY_BASE[needs] ?? `the company reveal and the block \`${needs}\`: 1 credit each per company`;
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
  return ['| Field | Header | What it needs | Other names |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}

function page(): string {
  return `# Fields

Use any of these fields in the \`fields\` argument, by its field name, its header, or one of its other names. Case, accents, spaces, hyphens, and underscores do not matter.

Credits are Lusha's list prices. The search itself costs 1 credit per started 25 people or companies of a request. One reveal returns all the fields that need it, and formulas do not pay again for data that the file has purchased.

This page is generated from the catalogs in \`src/core/fields\`. After you change them, run \`UPDATE_DOCS=1 npx vitest run test/build/fields-doc.test.ts\`.

## People

Use these fields in \`LUSHA_ENRICH\`. Some fields come with the email reveal or the phone reveal. They purchase a reveal only if the person has not been revealed yet: the email, or the phones if Lusha has no email.

${tableOf(CONTACT_FIELDS, ({ needs }) => CONTACT_COST[needs])}

## Companies

Use these fields in \`LUSHA_COMPANY\`. Lusha charges for the company reveal again if you ask for another block later, so name all the blocks you need in one formula.

${tableOf(COMPANY_FIELDS, companyCost)}
`;
}

it('docs/fields.md lists every field with what it needs', () => {
  if (process.env.UPDATE_DOCS === '1') writeFileSync(FILE, page());
  expect(readFileSync(FILE, 'utf8')).toBe(page());
});
