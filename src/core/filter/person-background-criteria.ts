/** The criteria about what a contact has learned: certificates and studies. A new one is one entry. */
import { type CriterionEntry, spanOf } from './entry';

export const PERSON_BACKGROUND_CRITERIA = [
  {
    id: 'certifications',
    label: 'Certifications',
    aliases: ['certification', 'certificates', 'certificate', 'certified'],
    about: 'person',
    only: 'contact',
    values: { kind: 'text' },
    canExclude: true,
    example: 'PMP',
    phrase: 'with the certification {}',
    help: 'Certificates that people name on their profile, such as PMP.',
    sent: 'certifications',
  },
  {
    id: 'school',
    label: 'School',
    aliases: ['schools', 'university', 'college', 'studied at', 'alma mater'],
    about: 'person',
    only: 'contact',
    values: { kind: 'text' },
    canExclude: false,
    needs: 'another about the person',
    example: 'University of Hamburg',
    phrase: 'who studied at {}',
    help: 'Universities and schools by name. Narrows another filter about the person.',
    sent: (schools) => ({ education: { schools } }),
  },
  {
    id: 'degree',
    label: 'Degree',
    aliases: ['degrees', 'academic degree'],
    about: 'person',
    only: 'contact',
    values: { kind: 'text' },
    canExclude: false,
    needs: 'another about the person',
    example: 'Master',
    phrase: 'with the degree {}',
    help: 'Such as Bachelor, Master or MBA. Narrows another filter about the person.',
    sent: (degrees) => ({ education: { degrees } }),
  },
  {
    id: 'field of study',
    label: 'Field of study',
    aliases: ['fields of study', 'major', 'studied'],
    about: 'person',
    only: 'contact',
    values: { kind: 'text' },
    canExclude: false,
    needs: 'another about the person',
    example: 'Economics',
    phrase: 'who studied {}',
    help: 'What people studied, such as Economics. Narrows another filter about the person.',
    sent: (fieldsOfStudy) => ({ education: { fieldsOfStudy } }),
  },
  {
    id: 'study years',
    label: 'Years of study',
    aliases: ['study year', 'years at school', 'graduation year', 'graduated'],
    about: 'person',
    only: 'contact',
    values: { kind: 'range', unit: 'year', least: 1900, most: 9999, one: true },
    canExclude: false,
    needs: 'another about the person',
    example: '2005-2020',
    phrase: 'who studied in {}',
    help: 'From the year in which studies began to the one in which they ended: 2015-2020, 2015+, before 2000. Narrows another filter about the person.',
    sent: ([years]) => {
      const { min = EARLIEST, max } = spanOf(years);
      return {
        education: {
          ...(min > EARLIEST || max === undefined ? { startYearGte: min } : {}),
          ...(max === undefined ? {} : { graduationYearLte: max }),
        },
      };
    },
  },
] as const satisfies readonly CriterionEntry[];

/** The year that stands for an open beginning, of which nothing is sent beside an end. */
const EARLIEST = 1900;
