/** The part of the error table for problems of a search or a fill as a whole. */

export const SEARCH_ERRORS = {
  price_changed: {
    cell: 'The price has changed',
    sentence:
      'Looking costs more by now, as the file does not know the answer any more. Look at the price on the button, then press it again.',
    retry: 'never',
    open: false,
  },
  no_companies: {
    cell: 'No companies in these cells',
    sentence:
      'The selected cells name no company. Select cells with domains or company names in the sheet, then try again.',
    retry: 'never',
    open: false,
  },
  companies_gone: {
    cell: 'The companies are gone',
    sentence:
      'The tab with the companies of this search was deleted. Select the cells with the companies again.',
    retry: 'never',
    open: false,
  },
  no_name: {
    cell: 'No name',
    sentence: 'A saved search needs a name. Write one, then save again.',
    retry: 'never',
    open: false,
  },
  name_taken: {
    cell: 'Name is taken',
    sentence: 'Another saved search has this name[: {message}]. Choose another name.',
    retry: 'never',
    open: false,
  },
  too_many_searches: {
    cell: 'Too many saved searches',
    sentence: 'There is no room for another saved search. Delete one, then save again.',
    retry: 'never',
    open: false,
  },
  place_taken: {
    cell: 'Something is in the way',
    sentence:
      'There is something in the cells that this would fill[ ({message})]. Choose another place, or move it away, then go on.',
    retry: 'never',
    open: false,
  },
  fill_tab_gone: {
    cell: 'The tab is gone',
    sentence: 'The tab that was being filled was deleted. Start again with another place.',
    retry: 'never',
    open: false,
  },
  fill_lost: {
    cell: 'The search is gone',
    sentence:
      'What was being searched for is gone, as the hidden tab “Lusha fills” was deleted. Start the search again.',
    retry: 'never',
    open: false,
  },
  fill_column_gone: {
    cell: 'The Lusha ID column is gone',
    sentence:
      'The column “Lusha ID” of the tab that is being filled is gone. Undo the deletion, or start again with another place.',
    retry: 'never',
    open: false,
  },
} as const;
