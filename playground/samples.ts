/** The lists that a new playground sheet begins with: made-up leads and companies that the default local Lusha knows. */

/** A header and 25 leads, for `=LUSHA_ENRICH(A2:C26)`: as untidy as lists are. */
export const sampleLeads: readonly (readonly [string, string, string])[] = [
  ['Name', 'Company', 'E-mail or LinkedIn'],
  ['Jürgen Müllerhoff', 'Kranwerk Elbe', ''],
  ['Ivo Mulder', 'Birkenau Environmental', ''],
  ['Tamsin Greenhalge', 'Copperline Freight', ''],
  ['', '', 'nathan.birchall@deepwellengineering.example'],
  ['王小明', 'Lanternfish Analytics', 'xiaoming.wang@lanternfish.example'],
  ['Joost van der Lindelaan', 'Tulpenburg Foods', ''],
  ['Müllerhoff, Jürgen', 'kranwerk-elbe.example', ''],
  ['Frauke Ostendarp', 'Kranwerk Elbe GmbH', ''],
  ['', '', 'https://www.linkedin.com/in/desmond-quillfeather'],
  ['Katrin Moeller', 'Ridgeway Shipping', ''],
  ['Barnaby Nowhere', 'Imaginary Widgets', ''],
  ['Odile Framboisier', 'Maison Verdelle', ''],
  ['Accounting', '', ''],
  ['Priscilla Hawkesby', 'www.pebblewise.example', ''],
  ["Hannah O'Dell", 'Willowmere Motors', 'Hannah.ODell@WillowmereMotors.example'],
  ['Casimir Bellweather', 'Tulpenburg Foods', ''],
  ['', '', 'j.muellerhoff@kranwerk-elbe.example'],
  ['Mathilde Weiss', 'Silverfen Storage SAS', ''],
  ["Léonie d'Harcelin", 'Maison Verdelle', ''],
  ['', '', 'https://uk.linkedin.com/in/hannah-holloway-54/?trk=people'],
  ['Nathan Birchall', 'Deepwell Engineering', ''],
  ['Fiona Marlow', 'Aldermoor Fashion', ''],
  ['Lüders, Götz', 'Mirrorbrook Construction', ''],
  ['Rocío Herrera Luna', 'oldenrookdata.example', ''],
  ['', '', 'weronika.kaczmarek@lowenbachacademy.example'],
];

/** A header and ten companies, by domain or by name; one is in no list. */
export const sampleCompanies: readonly (readonly [string])[] = [
  ['Company'],
  ['kranwerk-elbe.example'],
  ['Tulpenburg Foods'],
  ['https://www.pebblewise.example/about'],
  ['Nordhafen Insurance AG'],
  ['thornwickmachinery.example'],
  ['Imaginary Widgets'],
  ['Copperline Freight'],
  ['www.silverfenstorage.example'],
  ['Lanternfish Analytics'],
  ['Moorgrave Realty'],
];
