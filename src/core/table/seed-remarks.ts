/** Says which selected rows cannot be seeds of similar records, and why. */
import { listed } from '../labels';
import type { MissingPart } from '../lookup';
import { TEXTS } from '../texts';

/** Rows that cannot be seeds, by the reason. */
export interface UnusableSeeds {
  /** How many rows there are, without blank ones and headers. */
  readonly all: number;
  /** How many of them Lusha was asked for and does not know. */
  readonly notFound: number;
  readonly forgotten: number;
  /** Rows that identify nobody, by their numbers, with what they lack. */
  readonly nobody: readonly { readonly row: number; readonly missing?: MissingPart }[];
  /** Names of companies without a domain. */
  readonly noDomain: readonly string[];
}

/** How many rows or names a sentence lists. */
const LISTED = 5;

/** Returns a sentence for each reason, with the remedy where there is one. */
export function seedRemarks({
  all,
  notFound,
  forgotten,
  nobody,
  noDomain,
}: UnusableSeeds): readonly string[] {
  const { seeds } = TEXTS;
  const some = (count: number, why: string) =>
    count === 0 ? [] : [filled(seeds.unusable, { count: `${count}`, all: `${all}`, why })];
  const reasons = [...new Set(nobody.map(whyNobody))];
  return [
    ...some(notFound, seeds.notFound),
    ...some(forgotten, seeds.forgotten),
    ...reasons.map((why) => {
      const rows = nobody.filter((one) => whyNobody(one) === why).map(({ row }) => `${row}`);
      return filled(rows.length === 1 ? seeds.row : seeds.rows, { rows: few(rows), why });
    }),
    ...(noDomain.length === 0
      ? []
      : [filled(noDomain.length === 1 ? seeds.noDomain : seeds.noDomains, { names: few(noDomain) })]),
  ];
}

function whyNobody({ missing }: UnusableSeeds['nobody'][number]): string {
  const { noName, noLastName, noCompany, notEnoughInfo } = TEXTS.seeds;
  switch (missing) {
    case 'name':
      return noName;
    case 'last name':
      return noLastName;
    case 'company':
      return noCompany;
    default:
      return notEnoughInfo;
  }
}

/** Returns `2, 3 and 4`, or `2, 3, 4, 5, 6 and 12 more`. */
function few(items: readonly string[]): string {
  const others = items.length - LISTED;
  const more = filled(TEXTS.seeds.others, { count: `${others}` });
  return listed(others > 0 ? [...items.slice(0, LISTED), more] : items);
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
