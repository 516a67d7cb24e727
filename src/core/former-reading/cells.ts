/** The cells of a row in the former reading. */
import { emailsIn, isProfilePage, linkedinPage, lushaId, website } from './shapes';
import { cleanText } from './text';

const LONGEST_NAME = 200;
/** Reading a longer text takes too long. Nothing was purchased for one. */
const LONGEST_TEXT = 2_000;

/** The contents of a row; identifiers are sorted, and texts are in the order of the cells. */
export interface RowParts {
  readonly ids: readonly string[];
  readonly emails: readonly string[];
  readonly profiles: readonly string[];
  readonly pageNames: readonly string[];
  readonly domains: readonly string[];
  readonly texts: readonly string[];
  /** Whether a cell holds what cannot be a name, such as a number. */
  readonly isRefused: boolean;
  /** Whether a cell is still loading. */
  readonly isUnready: boolean;
  readonly isBlank: boolean;
}

type List = 'ids' | 'emails' | 'profiles' | 'pageNames' | 'domains' | 'texts' | 'refused' | 'unusable';

/** Sorts the cells of one row. Never throws. */
export function partsOf(cells: readonly unknown[]): RowParts {
  const found: Record<List | 'unready', string[]> = {
    ids: [],
    emails: [],
    profiles: [],
    pageNames: [],
    domains: [],
    texts: [],
    refused: [],
    unusable: [],
    unready: [],
  };
  for (const cell of cells) {
    if (cell === null || cell === undefined || cell === '') continue;
    const text = typeof cell === 'string' ? cleanText(cell) : '';
    if (typeof cell !== 'string') found.refused.push('');
    else if (/^loading\.*$/i.test(text)) found.unready.push('');
    else if (/[\p{L}\p{N}]/u.test(text) && !/^n\/a$/i.test(text)) {
      const [list, values] = shapeOf(text);
      found[list].push(...values);
    }
  }
  const sorted = (values: readonly string[]) => [...new Set(values)].sort();
  return {
    ids: sorted(found.ids),
    emails: sorted(found.emails),
    profiles: sorted(found.profiles),
    pageNames: sorted(found.pageNames),
    domains: sorted(found.domains),
    texts: found.texts,
    isRefused: found.refused.length > 0,
    isUnready: found.unready.length > 0,
    isBlank: Object.values(found).every((list) => list.length === 0),
  };
}

function shapeOf(text: string): readonly [List, readonly string[]] {
  if (text.length > LONGEST_TEXT) return ['refused', ['']];
  const id = lushaId(text);
  if (id !== undefined) return ['ids', [id]];
  const emails = emailsIn(text);
  if (emails.length > 0) return ['emails', emails];
  const page = linkedinPage(text);
  if (page?.kind === 'person') return ['profiles', [page.url]];
  if (page?.kind === 'company') return ['pageNames', [page.name]];
  if (page) return ['unusable', ['']];
  const site = website(text);
  if (site) return isProfilePage(site) ? ['unusable', ['']] : ['domains', [site.domain]];
  if (/^#(?:N\/A|NV|[\p{Lu}\d/._]+[!?])$/u.test(text)) return ['refused', ['']];
  if (/^[^\s@]*@[^\s@]*$/.test(text) || /^https?:/i.test(text)) return ['unusable', ['']];
  return [text.length > LONGEST_NAME ? 'refused' : 'texts', [text]];
}
