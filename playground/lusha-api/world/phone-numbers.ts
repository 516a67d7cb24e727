/**
 * Phone numbers that reach nobody. They use the ranges that a country's regulator reserves for fiction (US and
 * Canada 555-01xx, Ofcom, Bundesnetzagentur, Arcep, ACMA, PTS), and elsewhere subscriber numbers that begin with
 * 000.
 */

import type { Roll } from './dice';

export type PhoneType = 'mobile' | 'direct' | 'work' | 'unknown';

const AREA_CODES: Readonly<Record<string, string>> = {
  'New York': '212',
  Boston: '617',
  Chicago: '312',
  Austin: '512',
  Denver: '303',
  Seattle: '206',
  Atlanta: '404',
  Toronto: '416',
  Vancouver: '604',
};

/** Country prefixes for which no fictional range is published. */
const PREFIXES: Readonly<Record<string, string>> = {
  AT: '+43 1',
  CH: '+41 44',
  BE: '+32 2',
  NL: '+31 20',
  DK: '+45',
  IE: '+353 1',
  ES: '+34',
  IT: '+39 02',
  PL: '+48',
  IN: '+91',
  SG: '+65',
  MX: '+52',
};

/** Returns a number of the given type for a country (ISO-2) and city. */
export function phoneNumber(iso2: string, city: string, type: PhoneType, roll: Roll): string {
  const digits = (count: number) => String(roll(10 ** count)).padStart(count, '0');
  const mobile = type === 'mobile';
  switch (iso2) {
    case 'US':
    case 'CA':
      return `+1 ${AREA_CODES[city] ?? '202'}-555-01${digits(2)}`;
    case 'GB':
      return mobile ? `+44 7700 900${digits(3)}` : `+44 20 7946 0${digits(3)}`;
    case 'DE':
      return mobile ? `+49 171 39200${digits(2)}` : `+49 30 23125${digits(3)}`;
    case 'FR':
      return mobile ? `+33 6 39 98 ${digits(2)} ${digits(2)}` : `+33 1 99 00 ${digits(2)} ${digits(2)}`;
    case 'AU':
      return mobile ? `+61 491 570 ${digits(3)}` : `+61 2 5550 ${digits(4)}`;
    case 'SE':
      return mobile ? `+46 70 17406${digits(2)}` : `+46 8 465004${digits(2)}`;
    default:
      return `${PREFIXES[iso2] ?? '+999'} 000 ${digits(4)}`;
  }
}
