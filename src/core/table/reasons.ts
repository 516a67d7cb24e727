/** Sentences on cells that cannot be what their column holds. Each is followed by the remedy. */
import { isFreeMail } from '../lookup/emails';
import { linkedinPage } from '../lookup/linkedin';
import { website } from '../lookup/websites';
import { TEXTS } from '../texts';
import type { Ignored } from './cell-reading';

const { cellProblems } = TEXTS;

/** Longer texts are shortened, in characters. */
const LONGEST = 40;

/** Returns a sentence on the cell; `undefined` for placeholders and tick boxes, which are blanks on purpose. */
export function problemText(why: Ignored, value: unknown): string | undefined {
  const text = textOn(why, value);
  return text?.replace('{value}', () => shownText(value));
}

function textOn(why: Ignored, value: unknown): string | undefined {
  switch (why) {
    case 'placeholder':
    case 'tick box':
      return undefined;
    case 'number':
      return cellProblems.number;
    case 'date':
      return cellProblems.date;
    case 'error':
      return typeof value === 'string' ? cellProblems.error : cellProblems.errorValue;
    case 'label':
      return cellProblems.label;
    case 'long text':
      return cellProblems.longText;
    case 'address':
      return whyNoAddress(String(value));
    case 'other text':
      return shownText(value).includes('@') ? cellProblems.incompleteEmail : cellProblems.identifiesNobody;
  }
}

function whyNoAddress(text: string): string {
  if (linkedinPage(text)) return cellProblems.otherLinkedin;
  const site = website(text);
  if (!site) return cellProblems.incompleteAddress;
  return isFreeMail(site.domain) ? cellProblems.emailProvider : cellProblems.otherWebsite;
}

function shownText(value: unknown): string {
  const text = typeof value === 'string' ? value.trim() : '';
  return text.length > LONGEST ? `${[...text].slice(0, LONGEST - 1).join('')}…` : text;
}
