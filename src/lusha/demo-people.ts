/** The five made-up people of the demo. */

/** The error code of an item that is none of them. */
export const DEMO_ONLY = 'DEMO_ONLY';
/** Their ids begin with this prefix, which no real Lusha id has. */
export const DEMO_ID = 'demo.';

export interface DemoPerson {
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string;
  readonly seniority: string;
  readonly company: string;
  readonly domain: string;
  readonly country: string;
  readonly city: string;
  readonly phone: string;
  readonly doNotCall?: true;
}

/** Their domains end in `.example`, and their numbers are reserved for fiction, so they reach nobody. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  {
    firstName: 'Mira',
    lastName: 'Madeup',
    title: 'Head of Procurement',
    seniority: 'director',
    company: 'Sample Shipyard (made up)',
    domain: 'shipyard.example',
    country: 'Germany',
    city: 'Hamburg',
    phone: '+1 212 555 0101',
  },
  {
    firstName: 'Tom',
    lastName: 'Tryout',
    title: 'Sales Director',
    seniority: 'director',
    company: 'Placeholder Foods (made up)',
    domain: 'placeholder-foods.example',
    country: 'United States',
    city: 'New York',
    phone: '+1 212 555 0102',
  },
  {
    firstName: 'Ines',
    lastName: 'Invented',
    title: 'Chief Financial Officer',
    seniority: 'c-suite',
    company: 'Fictional Freight (made up)',
    domain: 'fictional-freight.example',
    country: 'Spain',
    city: 'Valencia',
    phone: '+1 212 555 0103',
    doNotCall: true,
  },
  {
    firstName: 'Oskar',
    lastName: 'Onpaper',
    title: 'IT Manager',
    seniority: 'manager',
    company: 'Example Energy (made up)',
    domain: 'energy.example',
    country: 'Sweden',
    city: 'Malmö',
    phone: '+1 212 555 0104',
  },
  {
    firstName: 'Lena',
    lastName: 'Lookalike',
    title: 'Talent Partner',
    seniority: 'senior',
    company: 'Dummy Data (made up)',
    domain: 'dummy-data.example',
    country: 'United Kingdom',
    city: 'Leeds',
    phone: '+1 212 555 0105',
  },
];

/** Returns the made-up Lusha id of a person. */
export function demoId({ lastName }: DemoPerson): string {
  return DEMO_ID + lastName.toLowerCase();
}

/** Returns the made-up email of a person. */
export function demoEmail({ firstName, domain }: DemoPerson): string {
  return `${firstName.toLowerCase()}@${domain}`;
}

/** Returns the made-up LinkedIn URL of a person. */
export function demoLinkedIn({ firstName, lastName }: DemoPerson): string {
  return `https://www.linkedin.com/in/${firstName}-${lastName}-made-up`.toLowerCase();
}
