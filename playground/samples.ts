/** The lists in a new playground sheet: fictional leads and companies that the local Lusha knows with its default seed. */

/** A header and 25 leads for `=LUSHA_ENRICH(A2:C26)`, as untidy as real lists. Column A alone identifies the first ten. */
export const sampleLeads: readonly (readonly [string, string, string])[] = [
  ['E-mail or LinkedIn', 'Name', 'Company'],
  ['j.muellerhoff@kranwerk-elbe.example', 'Jürgen Müllerhoff', 'Kranwerk Elbe'],
  ['https://www.linkedin.com/in/desmond-quillfeather', '', ''],
  ['nathan.birchall@deepwellengineering.example', '', ''],
  ['xiaoming.wang@lanternfish.example', '王小明', 'Lanternfish Analytics'],
  ['joost.vanderlindelaan@tulpenburg.example', 'Joost van der Lindelaan', 'Tulpenburg Foods'],
  ['Hannah.ODell@WillowmereMotors.example', "Hannah O'Dell", 'Willowmere Motors'],
  ['https://uk.linkedin.com/in/hannah-holloway-54/?trk=people', '', ''],
  ['leonie@verdelle.example', "Léonie d'Harcelin", 'Maison Verdelle'],
  ['odile.framboisier@postbox.example', 'Odile Framboisier', 'Maison Verdelle'],
  ['weronika.kaczmarek@lowenbachacademy.example', '', ''],
  ['', 'Ivo Mulder', 'Birkenau Environmental'],
  ['', 'Tamsin Greenhalge', 'Copperline Freight'],
  ['', 'Müllerhoff, Jürgen', 'kranwerk-elbe.example'],
  ['', 'Frauke Ostendarp', 'Kranwerk Elbe GmbH'],
  ['', 'Katrin Moeller', 'Ridgeway Shipping'],
  ['', 'Barnaby Nowhere', 'Imaginary Widgets'],
  ['', 'Accounting', ''],
  ['', 'Priscilla Hawkesby', 'www.pebblewise.example'],
  ['', 'Casimir Bellweather', 'Tulpenburg Foods'],
  ['j.muellerhoff@kranwerk-elbe.example', '', ''],
  ['', 'Mathilde Weiss', 'Silverfen Storage SAS'],
  ['', 'Nathan Birchall', 'Deepwell Engineering'],
  ['', 'Fiona Marlow', 'Aldermoor Fashion'],
  ['', 'Lüders, Götz', 'Mirrorbrook Construction'],
  ['', 'Rocío Herrera Luna', 'oldenrookdata.example'],
];

/** A header and ten companies, by domain or by name. One of them is unknown. */
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
