/** The name of the tab that the results of a search go to. */
import { OWN_TABS } from '../../core/own-tabs';
import type { Tab } from '../../ports';

/** Google refuses longer names of tabs. */
const LONGEST = 100;
/** Not every program that opens the file takes these characters in the name of a tab, and control characters are never meant. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are replaced
const REFUSED = /[\u0000-\u001f\u007f[\]*?:/\\]+/g;
const UNNAMED = 'Lusha search';

interface NamedTabs {
  tabs(): readonly Pick<Tab, 'name'>[];
}

/** Returns a name that no tab of the file has, made from the title of a search. Case does not tell names apart. */
export function newTabName(book: NamedTabs, title: string): string {
  const taken = new Set(
    [...OWN_TABS, ...book.tabs().map(({ name }) => name)].map((name) => name.toLowerCase()),
  );
  const plain = typed(title).replace(REFUSED, ' ').replace(/\s+/g, ' ').trim();
  // A name in apostrophes would be read as the reference to a tab.
  const wanted = plain.replace(/^'+|'+$/g, '').trim() || UNNAMED;
  let name = shortened(wanted, LONGEST);
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
    const suffix = ` (${count})`;
    name = shortened(wanted, LONGEST - suffix.length) + suffix;
  }
  return name;
}

/** Writes ranges as people type them, because the name of a tab is typed in formulas: `201-1000`. */
function typed(title: string): string {
  return title.replace(/(\d),(?=\d{3})/g, '$1').replace(/(\d[kmb]?)–(?=\d)/g, '$1-');
}

/** Cuts a text, between two values where that leaves most of it, and never within a character. */
function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '');
  const end = cut.lastIndexOf(' · ');
  return `${(end > longest / 2 ? cut.slice(0, end) : cut).trimEnd()}…`;
}
