/** Hand-written companies and people for the sample lists: the cases that generated people show too rarely. */

import type { PhoneType } from './phone-numbers';

export interface CastCompany {
  readonly name: string;
  /** The domain without `.example`. */
  readonly slug: string;
  readonly city: string;
  /** The ID of a main industry and the ID of one of its sub-industries. */
  readonly industry: readonly [number, number];
  readonly offering: string;
  readonly employees: number;
}

export interface CastPerson {
  readonly firstName: string;
  readonly lastName: string;
  readonly slug: string;
  /** The slug of the current company. */
  readonly company: string;
  readonly title: string;
  readonly department: string;
  readonly seniorityId: number;
  readonly city: string;
  readonly startDate: string;
  readonly workEmail?: string;
  readonly privateEmail?: string;
  readonly phones: readonly {
    readonly type: PhoneType;
    readonly number: string;
    readonly doNotCall?: true;
  }[];
  /** The previous employer, which still finds the person together with the name. */
  readonly previous?: { readonly company: string; readonly title: string };
  /** Set if Lusha may not share the person for privacy reasons. */
  readonly restricted?: true;
}

export const CAST_COMPANIES: readonly CastCompany[] = [
  {
    name: 'Kranwerk Elbe',
    slug: 'kranwerk-elbe',
    city: 'Hamburg',
    industry: [12, 79],
    offering: 'Harbour cranes and service contracts',
    employees: 412,
  },
  {
    name: 'Tulpenburg Foods',
    slug: 'tulpenburg',
    city: 'Rotterdam',
    industry: [12, 76],
    offering: 'Frozen vegetables',
    employees: 1340,
  },
  {
    name: 'Lanternfish Analytics',
    slug: 'lanternfish',
    city: 'Singapore',
    industry: [17, 120],
    offering: 'Port and shipping data',
    employees: 86,
  },
  {
    name: 'Pebblewise',
    slug: 'pebblewise',
    city: 'Bristol',
    industry: [17, 129],
    offering: 'Scheduling software for clinics',
    employees: 240,
  },
  {
    name: 'Copperline Freight',
    slug: 'copperline',
    city: 'Chicago',
    industry: [18, 131],
    offering: 'Rail freight across the Midwest',
    employees: 2650,
  },
  {
    name: 'Maison Verdelle',
    slug: 'verdelle',
    city: 'Lyon',
    industry: [16, 113],
    offering: 'Workwear',
    employees: 58,
  },
];

export const CAST_PEOPLE: readonly CastPerson[] = [
  {
    firstName: 'Jürgen',
    lastName: 'Müllerhoff',
    slug: 'juergen-muellerhoff',
    company: 'kranwerk-elbe',
    title: 'Head of Procurement',
    department: 'Operations',
    seniorityId: 6,
    city: 'Hamburg',
    startDate: '2021-04-01',
    workEmail: 'j.muellerhoff@kranwerk-elbe.example',
    phones: [
      { type: 'direct', number: '+49 40 66969 118' },
      { type: 'mobile', number: '+49 171 3920014' },
    ],
  },
  {
    firstName: 'Frauke',
    lastName: 'Ostendarp',
    slug: 'frauke-ostendarp',
    company: 'kranwerk-elbe',
    title: 'Data Protection Officer',
    department: 'Legal',
    seniorityId: 5,
    city: 'Hamburg',
    startDate: '2019-09-01',
    workEmail: 'f.ostendarp@kranwerk-elbe.example',
    phones: [],
    restricted: true,
  },
  {
    firstName: 'Joost',
    lastName: 'van der Lindelaan',
    slug: 'joost-van-der-lindelaan',
    company: 'tulpenburg',
    title: 'Regional Sales Director',
    department: 'Sales',
    seniorityId: 6,
    city: 'Rotterdam',
    startDate: '2020-01-15',
    workEmail: 'joost.vanderlindelaan@tulpenburg.example',
    phones: [{ type: 'mobile', number: '+31 6 000 00412' }],
  },
  {
    firstName: '小明',
    lastName: '王',
    slug: 'wang-xiaoming-lanternfish',
    company: 'lanternfish',
    title: 'Head of Product',
    department: 'Product',
    seniorityId: 6,
    city: 'Singapore',
    startDate: '2022-06-01',
    workEmail: 'xiaoming.wang@lanternfish.example',
    phones: [{ type: 'direct', number: '+65 000 4471' }],
  },
  {
    firstName: 'Tamsin',
    lastName: 'Greenhalge',
    slug: 'tamsin-greenhalge',
    company: 'pebblewise',
    title: 'VP Marketing',
    department: 'Marketing',
    seniorityId: 8,
    city: 'Bristol',
    startDate: '2026-05-01',
    workEmail: 'tamsin@pebblewise.example',
    phones: [{ type: 'mobile', number: '+44 7700 900461' }],
    previous: { company: 'copperline', title: 'Head of Marketing' },
  },
  {
    firstName: 'Casimir',
    lastName: 'Bellweather',
    slug: 'casimir-bellweather',
    company: 'copperline',
    title: 'Chief Operating Officer',
    department: 'Operations',
    seniorityId: 9,
    city: 'Chicago',
    startDate: '2026-02-01',
    workEmail: 'casimir.bellweather@copperline.example',
    phones: [{ type: 'work', number: '+1 312-555-0140' }],
    previous: { company: 'tulpenburg', title: 'Operations Manager' },
  },
  {
    firstName: 'Odile',
    lastName: 'Framboisier',
    slug: 'odile-framboisier',
    company: 'verdelle',
    title: 'Owner',
    department: 'General Management',
    seniorityId: 10,
    city: 'Lyon',
    startDate: '2011-03-01',
    privateEmail: 'odile.framboisier@postbox.example',
    phones: [],
  },
  {
    firstName: 'Priscilla',
    lastName: 'Hawkesby',
    slug: 'priscilla-hawkesby',
    company: 'pebblewise',
    title: 'Sales Manager',
    department: 'Sales',
    seniorityId: 5,
    city: 'Bristol',
    startDate: '2023-10-01',
    workEmail: 'priscilla@pebblewise.example',
    phones: [{ type: 'mobile', number: '+44 7700 900772', doNotCall: true }],
  },
  {
    firstName: 'Desmond',
    lastName: 'Quillfeather',
    slug: 'desmond-quillfeather',
    company: 'copperline',
    title: 'Fleet Manager',
    department: 'Operations',
    seniorityId: 5,
    city: 'Chicago',
    startDate: '2018-08-01',
    workEmail: 'dquillfeather@copperline.example',
    privateEmail: 'quillfeather@postbox.example',
    phones: [
      { type: 'direct', number: '+1 312-555-0122' },
      { type: 'mobile', number: '+1 312-555-0187' },
    ],
  },
  {
    firstName: 'Léonie',
    lastName: "d'Harcelin",
    slug: 'leonie-dharcelin',
    company: 'verdelle',
    title: 'Head of Product',
    department: 'Product',
    seniorityId: 6,
    city: 'Lyon',
    startDate: '2024-01-08',
    workEmail: 'leonie@verdelle.example',
    phones: [{ type: 'work', number: '+33 1 99 00 48 21' }],
  },
];
