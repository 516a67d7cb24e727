/** Sentences on cells that cannot be what their column holds. Each is followed by the remedy. */
import { isFreeMail } from '../lookup/emails';
import { linkedinPage } from '../lookup/linkedin';
import { website } from '../lookup/websites';
import type { Ignored } from './cell-reading';

/** Longer texts are shortened, in characters. */
const LONGEST = 40;

/** Returns a sentence on the cell; `undefined` for placeholders and tick boxes, which are blanks on purpose. */
export function problemText(why: Ignored, value: unknown): string | undefined {
  const shown = shownText(value);
  switch (why) {
    case 'placeholder':
    case 'tick box':
      return undefined;
    case 'number':
      return 'A cell holds a number.';
    case 'date':
      return 'A cell holds a date.';
    case 'error':
      return `“${shown}” is an error.`;
    case 'label':
      return `“${shown}” is a link without its address.`;
    case 'long text':
      return `“${shown}” is too long for a name.`;
    case 'address':
      return `“${shown}” ${whyNoAddress(String(value))}`;
    case 'other text':
      if (shown.includes('@')) return `“${shown}” isn’t a complete email address.`;
      return `“${shown}” doesn’t identify anyone.`;
  }
}

function whyNoAddress(text: string): string {
  if (linkedinPage(text)) return 'isn’t the LinkedIn page that is needed here.';
  const site = website(text);
  if (!site) return 'isn’t a complete web address.';
  return isFreeMail(site.domain) ? 'is an email provider.' : 'isn’t a company website.';
}

function shownText(value: unknown): string {
  const text = typeof value === 'string' ? value.trim() : '';
  return text.length > LONGEST ? `${[...text].slice(0, LONGEST - 1).join('')}…` : text;
}
