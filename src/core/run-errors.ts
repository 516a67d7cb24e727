/** The part of the error table for problems of a run as a whole. */

import { MENU, STOP_RUN } from './menu-paths';

export const RUN_ERRORS = {
  no_header: {
    cell: 'No row of headers',
    sentence:
      'There is no row of headers above the list. Put a header over each column, such as Name, Company and E-mail, then try again.',
    retry: 'never',
    open: false,
  },
  two_headers: {
    cell: 'Two rows of headers',
    sentence: 'Two rows look like headers[ (rows {message})]. Delete one of them, then try again.',
    retry: 'never',
    open: false,
  },
  merged_cells: {
    cell: 'Merged cells',
    sentence:
      'There are merged cells in the list. Unmerge them under Format > Merge cells > Unmerge, then try again.',
    retry: 'never',
    open: false,
  },
  no_rows: {
    cell: 'No rows',
    sentence: 'There is no row to enrich here. Choose other rows or other fields.',
    retry: 'never',
    open: false,
  },
  no_identifier: {
    cell: 'Nothing identifies anybody',
    sentence:
      'No column identifies anybody. Choose which holds an e-mail, a LinkedIn address, or a name with a company.',
    retry: 'never',
    open: false,
  },
  bad_place: {
    cell: 'Column cannot be used',
    sentence:
      'A column that was chosen cannot be used[: {message}]. Choose another one under Options, or “New column”.',
    retry: 'never',
    open: false,
  },
  own_tab: {
    cell: 'A tab of the add-on',
    sentence: 'This tab belongs to the add-on. Open the tab with your list, then try again.',
    retry: 'never',
    open: false,
  },
  tab_gone: {
    cell: 'The tab is gone',
    sentence: 'The tab of this run was deleted. Stop the run, and start a new one on another tab.',
    retry: 'never',
    open: false,
  },
  column_gone: {
    cell: 'A column is gone',
    sentence:
      'A column of this run is gone[ (“{message}”)]. Undo the deletion or the new header, or stop the run and start again.',
    retry: 'never',
    open: false,
  },
  protected: {
    cell: 'Protected',
    sentence:
      'Some of these cells are protected, and you may not edit them. Ask the owner of the file to let you edit them, then try again.',
    retry: 'never',
    open: false,
  },
  file_full: {
    cell: 'File is full',
    sentence:
      'Google takes ten million cells a file, blank ones too, and this file is full. Delete tabs, rows or columns that you do not need, then go on.',
    retry: 'never',
    open: false,
  },
  run_active: {
    cell: 'A run is under way',
    sentence: `A run is under way in this file. Wait until it is done, or choose ${STOP_RUN} first.`,
    retry: 'never',
    open: false,
  },
  no_run: {
    cell: 'No run',
    sentence: `There is no run here for which this could be done. Start one with ${MENU} > Enrich rows….`,
    retry: 'never',
    open: false,
  },
  job_outdated: {
    cell: 'Begun by another version',
    sentence:
      'What was under way here was begun by another version of the add-on, which this one cannot read. Start it again: what it has bought is not bought twice.',
    retry: 'never',
    open: false,
  },
  other_key: {
    cell: 'Started with another key',
    sentence: `This run was started with another Lusha key, and only that key can continue it. Choose ${STOP_RUN} to give it up, then start a new one.`,
    retry: 'never',
    open: false,
  },
} as const;
