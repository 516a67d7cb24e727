/** What people have studied, and the certificates that they list. */

import { at, dice } from './dice';

/** The studies of one person. */
export interface Studies {
  readonly school: string;
  readonly degree: string;
  readonly field: string;
  readonly startYear: number;
  readonly graduationYear: number;
}

const SCHOOLS: readonly string[] = [
  'University of Hamburg',
  'Delft University of Technology',
  'University of Leeds',
  'Boston College',
  'University of Lyon',
  'Gdansk University of Technology',
  'University of Sydney',
  'Savitribai Phule Pune University',
];
const DEGREES: readonly string[] = [
  'Bachelor of Arts',
  'Bachelor of Science',
  'Master of Science',
  'MBA',
  'PhD',
];
const FIELDS: readonly string[] = [
  'Economics',
  'Business Administration',
  'Computer Science',
  'Mechanical Engineering',
  'Law',
  'Psychology',
];
const CERTIFICATES: readonly string[] = [
  'PMP',
  'CPA',
  'CISSP',
  'AWS Solutions Architect',
  'Six Sigma Black Belt',
  'CIPS',
];

const STUDIES_STREAM = 36;
const CERTIFICATES_STREAM = 37;

/** Returns what a person has studied; `undefined` for the one in five of whom nothing is known. */
export function studiesOf(seed: number, n: number): Studies | undefined {
  const roll = dice(seed, STUDIES_STREAM, n);
  if (roll(5) === 0) return undefined;
  const startYear = 1985 + roll(35);
  return {
    school: at(SCHOOLS, roll(SCHOOLS.length)),
    degree: at(DEGREES, roll(DEGREES.length)),
    field: at(FIELDS, roll(FIELDS.length)),
    startYear,
    graduationYear: startYear + 3 + roll(3),
  };
}

/** Returns the certificates of a person, which three in four do not have. */
export function certificatesOf(seed: number, n: number): readonly string[] {
  const roll = dice(seed, CERTIFICATES_STREAM, n);
  return roll(4) === 0 ? [at(CERTIFICATES, roll(CERTIFICATES.length))] : [];
}
