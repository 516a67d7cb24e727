/** Company names that consist of two words, so that a name or a domain leads back to its company without a table. */

import { at, hash } from './dice';
import { fold } from './spelling';

/** How many companies have a generated name. Hand-written ones are additional. */
export const COMPANY_COUNT = 5000;

const FIRST: readonly string[] =
  'Aldermoor Ambrefield Arkenholt Ashgrove Avenrook Balmoor Barrowmere Beckholm Birkenau Blackfern Bramwell Brightmere Brookhaven Calderon Carrowby Cindermill Coldbrook Corvane Crestholm Dalewick Darrowby Deepwell Dunholt Eastmere Edelbach Elmsworth Emberley Fairholt Falkenau Farrowdale Fennick Fernholm Foxmoor Galeworth Glenrook Goldbach Greenhollow Greyfen Halvorsund Harrowgate Hartmoor Hazelwick Heronfield Highmere Hollenbeck Hopewell Inverlane Ironvale Ivorydale Juniperhill Kelderwood Kestrelby Kirkholm Lambrook Larkhaven Lindenau Lochmere Longacre Lowenbach Maplethorpe Marrowfield Meadowick Mirrorbrook Moorgrave Nettlefield Nordhafen Northwick Oakhollow Oldenrook Orchardby Osterholt Otterbourne Pinecrest Plumfield Quarrymoor Quillhaven Ravenholt Redfern Ridgeway Rosenau Rowanbrook Rushmere Saltmarsh Sandholm Seabrook Silverfen Sternau Stonewick Sunderby Swallowdale Tannenholt Thistlemoor Thornwick Tidewater Underbrook Valebridge Waldheim Westerholt Willowmere Wrenfield'.split(
    ' ',
  );

interface Sector {
  readonly word: string;
  readonly mainId: number;
  readonly subId: number;
  readonly offering: string;
}

const sector = (word: string, mainId: number, subId: number, offering: string): Sector => ({
  word,
  mainId,
  subId,
  offering,
});

/** The second word says what the company does. The IDs are those of the industry filter. */
const SECTORS: readonly Sector[] = [
  sector('Software', 17, 129, 'Planning software for mid-sized firms'),
  sector('Systems', 17, 103, 'Running other firms’ computers'),
  sector('Data', 17, 120, 'Market data and dashboards'),
  sector('Networks', 17, 119, 'Business telephone and data lines'),
  sector('Security', 17, 128, 'Network security audits'),
  sector('Games', 17, 126, 'Games for phones'),
  sector('Press', 17, 116, 'Trade books and magazines'),
  sector('Studios', 17, 118, 'Films for companies'),
  sector('Logistics', 18, 131, 'Freight by road and rail'),
  sector('Shipping', 18, 133, 'Container shipping'),
  sector('Haulage', 18, 134, 'Heavy haulage'),
  sector('Storage', 18, 135, 'Warehouses and cold stores'),
  sector('Airways', 18, 130, 'Regional flights'),
  sector('Machinery', 12, 79, 'Packaging machines'),
  sector('Chemicals', 12, 69, 'Coatings and adhesives'),
  sector('Pharma', 12, 71, 'Generic medicines'),
  sector('Foods', 12, 76, 'Frozen food'),
  sector('Furniture', 12, 77, 'Office furniture'),
  sector('Glass', 12, 78, 'Laboratory glass'),
  sector('Medical', 12, 80, 'Hospital equipment'),
  sector('Paper', 12, 81, 'Recycled paper'),
  sector('Plastics', 12, 82, 'Moulded parts'),
  sector('Textiles', 12, 84, 'Technical textiles'),
  sector('Motors', 12, 87, 'Electric drives'),
  sector('Electronics', 12, 68, 'Sensors and controllers'),
  sector('Metals', 12, 75, 'Sheet metal parts'),
  sector('Mining', 13, 90, 'Gravel and stone'),
  sector('Consulting', 14, 97, 'Advice on operations'),
  sector('Staffing', 14, 9, 'Temporary staff'),
  sector('Marketing', 14, 93, 'Campaigns for business brands'),
  sector('Architects', 14, 96, 'Public buildings'),
  sector('Environmental', 14, 98, 'Soil and water tests'),
  sector('Design', 14, 101, 'Product design'),
  sector('Legal', 14, 104, 'Commercial law'),
  sector('Realty', 15, 143, 'Office lettings'),
  sector('Estates', 15, 144, 'Housing developments'),
  sector('Retail', 16, 115, 'General stores'),
  sector('Fashion', 16, 113, 'Clothing shops'),
  sector('Trading', 16, 139, 'Import of hardware'),
  sector('Energy', 19, 136, 'Wind and solar power'),
  sector('Hotels', 1, 3, 'Hotels for business guests'),
  sector('Events', 1, 5, 'Trade fairs'),
  sector('Construction', 3, 15, 'Commercial buildings'),
  sector('Engineering', 3, 16, 'Bridges and tunnels'),
  sector('Learning', 6, 23, 'Online courses'),
  sector('Academy', 6, 26, 'Vocational training'),
  sector('Capital', 9, 40, 'Investment in family firms'),
  sector('Insurance', 9, 44, 'Insurance for tradespeople'),
  sector('Farms', 8, 36, 'Grain and rapeseed'),
  sector('Clinics', 11, 59, 'Day clinics'),
];

export interface CompanyName {
  /** Two words, without a legal form. */
  readonly name: string;
  /** The domain without `.example`. */
  readonly slug: string;
  readonly sector: Sector;
}

const STREAM = 11;
/** Coprime with `COMPANY_COUNT`, so that neighboring companies share no word. `BACK` is its inverse. */
const STEP = 1847;
const BACK = 1183;

const firstByKey = new Map(FIRST.map((word, index) => [fold(word), index]));
const sectorByKey = new Map(SECTORS.map((each, index) => [fold(each.word), index]));

const offset = (seed: number): number => hash(seed, STREAM, 0) % COMPANY_COUNT;

/** Returns the name of the company with an index below `COMPANY_COUNT`. */
export function companyName(seed: number, index: number): CompanyName {
  const pairing = (index * STEP + offset(seed)) % COMPANY_COUNT;
  const first = at(FIRST, pairing);
  const sector = at(SECTORS, Math.floor(pairing / FIRST.length));
  return { name: `${first} ${sector.word}`, slug: fold(first + sector.word), sector };
}

/** Returns the index of the company whose two words, folded and joined, are `key`; `undefined` if there is none. */
export function companyIndexOfKey(seed: number, key: string): number | undefined {
  for (let cut = 4; cut < key.length - 2; cut++) {
    const first = firstByKey.get(key.slice(0, cut));
    const second = sectorByKey.get(key.slice(cut));
    if (first === undefined || second === undefined) continue;
    const pairing = second * FIRST.length + first;
    return ((pairing - offset(seed) + COMPANY_COUNT) * BACK) % COMPANY_COUNT;
  }
  return undefined;
}
