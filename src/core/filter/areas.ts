/** Areas that are wider than a country: continents, regions, and groups of countries such as EMEA. */
import { fold } from '../lookup/text';

/** The properties under which Lusha knows them, with the word that tells them apart where the name alone does not. */
const WORDS = { continent: 'continent', region: 'region', countryGrouping: 'group' } as const;
export type AreaPart = keyof typeof WORDS;

/** One area, under the property that it is sent as. */
export interface Area {
  readonly part: AreaPart;
  readonly name: string;
}

/** The areas that need no word. `Africa` is not one of them, because it is a part of the name of a country. */
const PLAIN: readonly Area[] = [
  ...['Asia', 'Europe', 'North America', 'Oceania', 'South America'].map(
    (name): Area => ({ part: 'continent', name }),
  ),
  ...['EMEA', 'APAC', 'LATAM'].map((name): Area => ({ part: 'countryGrouping', name })),
];

const PARTS = Object.keys(WORDS) as AreaPart[];
const WITH_WORD = /^(.*\S)\s*\((continent|region|group)\)$/i;
/** Written alone, it would be read as South Africa. */
const UNCLEAR = fold('Africa');

/** Reads an area: `Europe`, `EMEA`, `Western Europe (region)`; `undefined` for any other place. */
export function readArea(text: string): Area | undefined {
  const [, name = '', word = ''] = WITH_WORD.exec(text.trim()) ?? [];
  const part = PARTS.find((one) => WORDS[one] === word.toLowerCase());
  if (part) return { part, name: plainOf(name, part)?.name ?? name };
  return plainOf(text);
}

/** Returns the text that `readArea` reads as this area. */
export function areaText({ part, name }: Area): string {
  return plainOf(name)?.part === part ? name : `${name} (${WORDS[part]})`;
}

/** Returns the area of a place; `undefined` where it is a country or a part of one. */
export function areaOf(place: { readonly [P in AreaPart]?: string }): Area | undefined {
  const part = PARTS.find((one) => place[one] !== undefined);
  return part && { part, name: place[part] ?? '' };
}

/** Returns whether a text may be a continent or a country whose name it is a part of. */
export function isUnclearArea(text: string): boolean {
  return fold(text) === UNCLEAR;
}

function plainOf(name: string, part?: AreaPart): Area | undefined {
  const folded = fold(name);
  return PLAIN.find((area) => fold(area.name) === folded && (part === undefined || area.part === part));
}
