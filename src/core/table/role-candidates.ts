/** Lists the roles that a column may have, with a score: by its header, otherwise by what most of its values are. */
import type { Kind } from '../kind';
import type { HeaderMeaning } from './header-meaning';
import { PERSON_NAMES, type ProposedRole, type Role, type Rows, STRONG_ROLES } from './roles';
import { type ColumnSamples, samplesOf, spread } from './samples';

/** The share of a column's texts that must have the shape of a role. */
export const SHARE = 0.6;
/** From this many rows on, values that repeat tell something. */
export const FEW = 4;
const OWNER_PENALTY = 70;
/** For a header that is only a noun, such as `Contact` beside `Full Name`. */
const NOUN_PENALTY = 8;
const BARE_PERSON_PENALTY = 25;
/** A column without values comes after all others. */
const EMPTY_PENALTY = 45;

/** A column with its header, its samples and what the header means. */
export interface Column {
  readonly column: number;
  readonly header: string;
  readonly meaning: HeaderMeaning | undefined;
  readonly samples: ColumnSamples;
}

export interface Candidate extends ProposedRole {
  readonly score: number;
  /** Whether the column is of colleagues who work on the rows; only a person can say that it is not. */
  readonly isOwner: boolean;
  /** Whether there is a header and it speaks of something else than a company. */
  readonly namesNoCompany: boolean;
}

/** Lists the roles that a column may have. The role of a column whose header names it is checked against its values. */
export function candidatesOf(column: Column, kind: Kind): readonly Candidate[] {
  const { meaning, samples } = column;
  if (meaning?.named === 'other') return [];
  const may = ({ role }: Candidate) =>
    fits(role, samples) && (kind === 'contact' || (role !== 'linkedin' && !PERSON_NAMES.includes(role)));
  const named = meaning ? namedCandidates(column, meaning, kind).filter(may) : [];
  // A header may name the person whose email or profile is below it.
  const isOfPerson = meaning === undefined || meaning.named === 'full name' || meaning.named === 'name';
  return named.length > 0 || !isOfPerson ? named : sampledCandidates(column).filter(may);
}

function namedCandidates(column: Column, meaning: HeaderMeaning, kind: Kind): readonly Candidate[] {
  const { samples } = column;
  const isEmpty = samples.texts + samples.labels + samples.notTexts === 0;
  const score =
    (meaning.isSure ? 100 : 60) -
    (meaning.isOwner ? OWNER_PENALTY : 0) -
    (meaning.isExplicit ? 0 : NOUN_PENALTY) -
    (isEmpty ? EMPTY_PENALTY : 0);
  const give = (role: Role, points: number): Candidate => ({
    column: column.column,
    role,
    reason: `header “${column.header}”`,
    score: points,
    isOwner: meaning.isOwner,
    namesNoCompany: !meaning.isOfCompany,
  });
  switch (meaning.named) {
    case 'other':
      return [];
    case 'name':
      if (kind === 'company') return [give('company name', score - 10)];
      // `Event name` names neither, but `Patient name` names a person.
      if (!meaning.isSure && !isOfPeople(samples)) return [];
      // The other columns decide between person and company.
      return [give('full name', score - 25), give('company name', score - 45)];
    case 'client': {
      const isCompany = samples.legalForms * FEW >= samples.texts && samples.legalForms > 0;
      return [
        give('full name', score - (isCompany ? 45 : 25)),
        give('company name', score - (isCompany ? 25 : 45)),
      ];
    }
    case 'linkedin':
    case 'company page':
    case 'company domain':
    case 'link':
      return linkCandidates(meaning.named, samples).map((role) =>
        give(role, score - (meaning.named === 'link' ? 20 : 0)),
      );
    case 'email':
      return [give('email', score - (meaning.isOfCompany ? 10 : 0) - freeMailPenalty(samples))];
    case 'company name':
      // A column of companies may hold their websites, which are read cell by cell.
      return [
        give(
          'company name',
          score - (samples.websites >= samples.texts * SHARE && samples.texts > 0 ? 30 : 0),
        ),
      ];
    default:
      // Some tools call those who work on a row `Person`.
      return [
        give(meaning.named, score - (/^(?:person|people)s?$/i.test(column.header) ? BARE_PERSON_PENALTY : 0)),
      ];
  }
}

/** Returns whether most values of a column are different and written like the names of people. */
function isOfPeople({ texts, nameLike, different }: ColumnSamples): boolean {
  return texts > 0 && nameLike >= texts * SHARE && different >= texts * SHARE;
}

/** The values of a column of addresses say where they lead. */
function linkCandidates(
  named: 'linkedin' | 'company page' | 'company domain' | 'link',
  samples: ColumnSamples,
): readonly Role[] {
  const { profiles, companyPages, websites, otherAddresses, slugs } = samples;
  if (profiles > 0 && profiles >= Math.max(companyPages, websites)) return ['linkedin'];
  if (companyPages > 0 && companyPages >= Math.max(profiles, websites)) return ['company page'];
  if (websites > 0) return named === 'linkedin' ? [] : ['company domain'];
  if (otherAddresses > 0) return [];
  if (named === 'linkedin') return samples.texts === 0 || slugs > 0 ? ['linkedin'] : [];
  // A column without any value, or with labels whose cells link somewhere, is what its header says.
  return samples.plain === 0 && named !== 'link' ? [named] : [];
}

const SHAPES: readonly (readonly [Role, keyof ColumnSamples, string])[] = [
  ['lusha id', 'ids', 'Lusha IDs'],
  ['email', 'emails', 'emails'],
  ['linkedin', 'profiles', 'LinkedIn profiles'],
  ['company domain', 'websites', 'domains'],
  ['company page', 'companyPages', 'LinkedIn company pages'],
];

/** Takes a column without a known header for what most of its texts are. */
function sampledCandidates({ column, header, samples, meaning }: Column): readonly Candidate[] {
  const { texts } = samples;
  return SHAPES.flatMap(([role, shape, what]): Candidate[] => {
    const count = samples[shape];
    // Emails and profiles in one column are each what they are.
    const alike = STRONG_ROLES.includes(role) ? samples.ids + samples.emails + samples.profiles : count;
    if (count === 0 || alike < texts * SHARE) return [];
    return [
      {
        column,
        role,
        reason: `${count} of ${texts} rows hold ${what}`,
        score:
          50 -
          (role === 'email' ? freeMailPenalty(samples) : 0) -
          (count < texts * SHARE ? 10 : 0) -
          sharedPenalty(role, samples),
        isOwner: meaning?.isOwner ?? false,
        namesNoCompany: header !== '' && !(meaning?.isOfCompany ?? false),
      },
    ];
  });
}

/** Of two columns of one shape, the one whose values differ from row to row is taken. */
function sharedPenalty(role: Role, { texts, different, websites, differentDomains }: ColumnSamples): number {
  const [all, own] = role === 'company domain' ? [websites, differentDomains] : [texts, different];
  return all >= FEW && own < all * SHARE ? 15 : 0;
}

/** Of two columns of emails, the one of work emails is taken. */
function freeMailPenalty({ emails, freeMails }: ColumnSamples): number {
  return freeMails * 2 > emails ? 5 : 0;
}

/** Returns the columns of a list, counted from 1. */
export function columnsOf(rows: Rows): readonly number[] {
  const width = Math.max(0, ...spread(rows).map((row) => row.length));
  return Array.from({ length: width }, (_, index) => index + 1);
}

/** Returns the columns in which most texts have the same shape. */
export function shapedColumns(rows: Rows): readonly number[] {
  const some = spread(rows);
  return columnsOf(rows).filter((column) => {
    const samples = samplesOf(some, column);
    return SHAPES.some(([, shape]) => samples.texts > 0 && samples[shape] >= samples.texts * SHARE);
  });
}

/** Returns whether the values of a column can be what its role says. A column without values can be anything. */
export function fits(role: Role, samples: ColumnSamples): boolean {
  const { texts, notTexts, labels, ids, digitIds, emails, plain, websites, prose, codes } = samples;
  const filled = texts + notTexts + labels;
  if (filled === 0) return true;
  // In a few cells a key may be a name: `B2B4U2`.
  const keys = texts < FEW ? 0 : codes;
  if (role === 'lusha id' && digitIds > filled / 2) return true;
  if (notTexts > filled / 2) return false;
  switch (role) {
    case 'lusha id':
      return texts === 0 || ids > 0;
    case 'email':
      return texts === 0 || emails > 0;
    case 'linkedin':
    case 'company page':
    case 'company domain':
      return true;
    case 'company name':
      return texts > 0 && (plain + websites) * 2 >= texts && (prose + keys) * 2 < texts;
    default:
      return texts > 0 && plain * 2 >= texts && (prose + keys) * 2 < texts;
  }
}
