/** How names, companies, domains, and LinkedIn URLs are compared: without case, accents, punctuation, and legal form. */

const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', œ: 'oe', đ: 'd' };
const LONG_UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };
const LEGAL_FORM =
  /[\s,]+(gmbh|ag|se|kg|ltd|limited|inc|llc|plc|sas|sarl|s\.?a|b\.?v|n\.?v|ab|oy|a\/s|s\.?p\.?a|s\.?r\.?l|s\.?l|pty ltd|pte ltd|sp\. z o\.o|corp|corporation|co)\.?$/i;

const folded = new Map<string, string>();
const FOLDED_AT_MOST = 20_000;

/**
 * Returns letters and digits only, in lower case and without accents: `Zoë O'Neil` becomes `zoeoneil`, `Müller`
 * becomes `muller`.
 */
export function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const made = lettersOf(text);
  // A filter compares the same few words with many thousand people, so results are kept.
  if (folded.size >= FOLDED_AT_MOST) folded.clear();
  folded.set(text, made);
  return made;
}

function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøłæœđ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Folds a text as `fold` does, with umlauts spelled out: `Müller` becomes `mueller`. */
export function foldLong(text: string): string {
  return fold(
    text
      .toLowerCase()
      .normalize('NFC')
      .replace(/[äöü]/g, (letter) => LONG_UMLAUTS[letter] ?? letter),
  );
}

/** Returns a company's name without its legal form, folded. */
export function companyKey(name: string): string {
  let text = name.trim();
  while (LEGAL_FORM.test(text)) text = text.replace(LEGAL_FORM, '').trim();
  return fold(text);
}

/** Converts `https://www.nordhafen.example/about` to `nordhafen.example`. */
export function bareDomain(domain: string): string {
  return domain
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#:].*$/, '')
    .replace(/^www\./, '')
    .replace(/\.$/, '');
}

/** Returns the part of a LinkedIn URL after `/in/` (people) or `/company/`, whatever its host, query, or trailing slash. */
export function profileSlug(url: string): string | undefined {
  const slug = /linkedin\.com\/(?:in|company)\/([^/?#\s]+)/i.exec(url)?.[1];
  if (slug === undefined) return undefined;
  try {
    return decodeURIComponent(slug).toLowerCase();
  } catch {
    return slug.toLowerCase();
  }
}
