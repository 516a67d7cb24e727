/** The pages of the panel and their views. Google loads a page whole, so what is seldom open together has pages of its own. */

/** The views of each page; the first one is shown when a page is opened without one that it has. */
export const PAGE_VIEWS = {
  Sidebar: ['home', 'key', 'account', 'enrich', 'run', 'formulas', 'pending'],
  Find: ['find', 'similar'],
  Lists: ['moves', 'news', 'scores'],
  Tools: ['use', 'file', 'share', 'forget', 'remove', 'help', 'check'],
} as const;

export type PageName = keyof typeof PAGE_VIEWS;

/** The names of all views. */
export type PageView = (typeof PAGE_VIEWS)[PageName][number];

const PAGES: readonly (readonly [PageName, readonly string[]])[] = [
  ['Find', PAGE_VIEWS.Find],
  ['Lists', PAGE_VIEWS.Lists],
  ['Tools', PAGE_VIEWS.Tools],
];

/** Returns the name of the page that has the view. A name that no page knows opens the start page. */
export function pageOf(view: string | undefined): PageName {
  return PAGES.find(([, views]) => view !== undefined && views.includes(view))?.[0] ?? 'Sidebar';
}
