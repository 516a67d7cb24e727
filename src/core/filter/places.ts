/** Finds the places of a list in which commas separate both places and the parts of a place: `Paris, France, Munich, Bavaria, Germany`. */
import { readArea } from './areas';
import type { QuotedText } from './quotes';
import { findOption, type Option } from './values';

/** Names of countries that are also states of the United States, which are states in front of it. */
const STATES_TOO: ReadonlySet<string> = new Set(['georgia']);
const UNITED_STATES = 'United States';

/**
 * Joins the pieces of each place, as in `Paris, France`. A piece that is no country begins a
 * place that ends with the next country. Quoted pieces, pieces with a slash, and areas that are
 * wider than a country are places of their own.
 */
export function joinPlaces(
  pieces: readonly QuotedText[],
  countries: readonly Option[],
): readonly QuotedText[] {
  const places: QuotedText[] = [];
  let open: QuotedText[] = [];
  const close = () => {
    const isPlace = open.length > 0 && open.length <= 3 && isCountry(open[open.length - 1], countries);
    for (const place of isPlace ? [joined(open)] : open) places.push(place);
    open = [];
  };
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] as QuotedText;
    const next = pieces[at + 1];
    if (piece.isQuoted || piece.text.includes('/') || readArea(piece.text)) {
      close();
      places.push(piece);
      continue;
    }
    const whole = next && !next.isQuoted ? wholeCountry(`${piece.text}, ${next.text}`, countries) : undefined;
    if (whole !== undefined) {
      open.push({ ...piece, text: whole });
      close();
      at += 1;
      continue;
    }
    open.push(piece);
    const isState =
      open.length > 1 && STATES_TOO.has(piece.text.toLowerCase()) && isNamed(next, UNITED_STATES, countries);
    if (isCountry(piece, countries) && !isState) close();
  }
  close();
  return places;
}

/** Returns the text of a place whose parts are separated by commas with slashes, or the text itself when it is no such place. */
export function withSlashes(text: string, countries: readonly Option[]): string {
  if (text.includes('/') || wholeCountry(text, countries) !== undefined) return text;
  const parts = text.split(',').map((part) => part.trim());
  const last = parts[parts.length - 1] ?? '';
  const isPlace = parts.length > 1 && parts.length < 4 && parts.every((part) => part !== '');
  return isPlace && isCountry({ text: last }, countries) ? parts.join(' / ') : text;
}

/** Returns the label of the country whose whole name the text is. */
function wholeCountry(text: string, countries: readonly Option[]): string | undefined {
  return countries.find(({ label }) => label.toLowerCase() === text.toLowerCase())?.label;
}

/** Returns whether the piece names a country. */
function isCountry(piece: Pick<QuotedText, 'text'> | undefined, countries: readonly Option[]): boolean {
  return piece !== undefined && findOption(countries, piece.text).kind === 'found';
}

function isNamed(piece: QuotedText | undefined, label: string, countries: readonly Option[]): boolean {
  const found = piece && findOption(countries, piece.text);
  return found?.kind === 'found' && found.option.label === label;
}

function joined(parts: readonly QuotedText[]): QuotedText {
  return {
    text: parts.map(({ text }) => text).join(', '),
    isQuoted: false,
    isOpen: parts.some(({ isOpen }) => isOpen),
  };
}

/** Returns whether a place with slashes ends with a code that is a state of the United States too, as `San Francisco, CA` does. */
export function endsWithState(text: string): boolean {
  const code = /\s\/\s([a-z]{2})$/i.exec(text)?.[1]?.toUpperCase();
  return code !== undefined && STATE_CODES.has(code);
}

const STATE_CODES: ReadonlySet<string> = new Set(
  (
    'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC ' +
    'SD TN TX UT VT VA WA WV WI WY'
  ).split(' '),
);
