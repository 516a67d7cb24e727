/** The English texts of statuses, cells and errors. Every other language is one more file of this shape. */

/** The menu, as texts name it. */
const MENU = 'Extensions > Lusha Enrich';
const PANEL = `${MENU} > Open Lusha Enrich`;
const FILL_PENDING = `${MENU} > Fill pending cells`;
const CONTINUE_RUN = `${MENU} > Runs > Continue run`;
const STOP_RUN = `${MENU} > Runs > Stop run`;

export const ENGLISH = {
  menu: { fillPending: FILL_PENDING, continueRun: CONTINUE_RUN },

  /** Headers of the columns that a run, a fill and the marking of duplicates add to a list. */
  columns: {
    status: 'Lusha status',
    date: 'Date checked',
    contactId: 'Lusha ID',
    companyId: 'Lusha company ID',
    duplicates: 'Lusha duplicates',
  },

  /** The status of a row. Statuses that are errors too are below, under `cells`. */
  statuses: {
    pending: 'Pending',
    priceChecked: 'Price checked',
    notEnriched: 'Not enriched',

    found: 'Found',
    foundChangedJobs: 'Found, changed jobs',
    foundPossibleMatch: 'Found, possible match',
    foundLacking: 'Found, no {what}',
    foundDoNotCall: 'Found, do not call',
    foundLackingDoNotCall: 'Found, no email, do not call',
    foundRefused: 'Found, not accepted by {what}',
    personalEmailOnly: 'Personal email only',
    personalEmailOnlyLacking: 'Personal email only, no {what}',
    personalEmailInEu: 'Personal email in the EU, confirm in settings',
    officePhoneOnly: 'Office phone only',
    officePhoneOnlyLacking: 'Office phone only, no {what}',

    movedTo: 'Now at {company}',
    movedElsewhere: 'Now at another company',
    possibleMatch: 'Possible match, check',
    noMatch: 'No match',

    notEnoughInfo: 'Not enough info',
    notEnoughInfoLacking: 'Not enough info, no {what}',
    duplicate: 'Duplicate of row {row}',
    alreadyHad: 'Already had {what}',
    runLimit: 'Run limit reached',
    rowDeleted: 'Row was deleted',
    failed: 'Failed: {reason}',
  },

  /** The names under which statuses are counted that differ from row to row. */
  groups: {
    changedJobs: 'Changed jobs',
    failed: 'Failed',
    duplicate: 'Duplicate',
  },

  /** How results name the rows that lack something. */
  results: { noneReturned: 'No {what} returned' },

  /** Why Lusha did not reveal a record that it has. */
  reasons: {
    billingFailed: "Lusha couldn't bill this",
    halted: 'Lusha stopped before the end',
    notReturned: "Lusha didn't return this",
  },

  /** What a cell says instead of the only number there is, and while its input is not calculated yet. Other texts in place of a value are statuses. */
  values: {
    doNotCall: 'Do not call',
    noParent: 'None',
    noScore: 'No score',
    noSignals: 'No active signals',
    loading: 'Loading…',
  },

  /** What a formula without an argument says after its short text. */
  hints: { lookup: 'choose a cell, such as ={name}(A2)' },

  /** The last row of a search in a cell that lists fewer records than were requested and match. */
  search: {
    fewer: '{shown} of {due} {what}: {reasons}. {total} To get the others, search in the panel.',
    shortPage: 'Lusha sent only {rows}',
    leftOut: '{count} on the never-contact list',
    forgotten: '{count} forgotten (privacy)',
    withheld: '{count} withheld by Lusha',
    total: '{total} match.',
    totalUnknown: "Lusha doesn't say how many match.",
  },

  /** Why selected rows cannot be seeds of similar records. */
  seeds: {
    range: 'Select 5–100 people or companies.',
    unusable: "{count} of {all} can't be used: {why}.",
    notFound: 'not found at Lusha',
    forgotten: 'forgotten (privacy)',
    row: "Row {rows} can't be used: {why}.",
    rows: "Rows {rows} can't be used: {why}.",
    noDomain: "{names} can't be used without a domain. Add it.",
    noDomains: "{names} can't be used without a domain. Add theirs.",
    others: '{count} more',
    noName: 'no name',
    noLastName: 'no last name',
    noCompany: 'no company',
    notEnoughInfo: 'not enough info',
  },

  /** What a row lacks or already had, as other texts name it. */
  words: {
    email: 'email',
    mobile: 'mobile',
    phone: 'phone',
    name: 'name',
    company: 'company',
    or: 'or',
    and: 'and',
  },

  /** Who decides about a file that nobody owns, where a sentence names the owner of others. */
  withoutOwner: { decides: 'You' },

  /** Why a cell cannot be what its column holds. A remedy follows. */
  cellProblems: {
    number: 'A cell holds a number.',
    date: 'A cell holds a date.',
    error: '“{value}” is an error.',
    errorValue: 'A cell holds an error.',
    label: '“{value}” is a link without its address.',
    longText: '“{value}” is too long for a name.',
    incompleteEmail: '“{value}” isn’t a complete email address.',
    identifiesNobody: '“{value}” doesn’t identify anyone.',
    otherLinkedin: '“{value}” isn’t the LinkedIn page that is needed here.',
    incompleteAddress: '“{value}” isn’t a complete web address.',
    emailProvider: '“{value}” is an email provider.',
    otherWebsite: '“{value}” isn’t a company website.',
  },

  /** What a row lacks. A remedy follows. */
  rowProblems: {
    noName: 'No name.',
    oneName: 'Only one name.',
    noCompany: 'No company.',
    onlyMailboxes: 'This is an email provider’s domain, not a company’s own domain.',
    loading: 'A cell is still loading.',
  },

  /** What to add to a row that cannot be looked up. */
  rowRemedies: {
    identify: 'Add an email, a LinkedIn URL, or a name and a company.',
    name: 'Add the person’s name, an email or a LinkedIn URL.',
    lastName: 'Add the first or last name, an email or a LinkedIn URL.',
    company: 'Add a company, an email or a LinkedIn URL.',
    companyItself: 'Add the company’s domain or name.',
    wait: 'Wait until it shows its value, then try again.',
  },

  /** The short text of an error in a row. A part in `[...]` is left out when its placeholder has no value. */
  cells: {
    no_key: 'No Lusha API key',
    no_owner_key: 'Formulas found no Lusha API key',
    no_owner: 'Shared drive · no Lusha API key',
    no_permission: 'A Google permission is missing',
    bad_key: 'Lusha rejected the API key',
    no_access: 'No API access in this Lusha account',
    plan_lacks: 'Not in your Lusha plan',
    old_pricing: 'Not in the pricing of your Lusha account',
    no_credits: 'No credits left',
    trial_limit: 'Lusha trial limit reached',
    formulas_off: 'Formulas are off in this file',
    over_cap: 'Daily limit reached',

    waiting: `Pending (${FILL_PENDING})`,
    journal_full: `Pending (open ${PANEL})`,
    timeout: 'Pending · Lusha took too long',
    server: 'Pending · Lusha is having problems',
    network: "Pending · can't reach Lusha",
    google_busy: 'Pending · Google is busy',
    busy: 'Pending · this file is busy',
    quota_minute: 'Lusha request limit[ (resets {at})]',
    quota_hour: 'Lusha request limit[ (resets {at})]',
    quota_day: 'Lusha request limit[ (resets {at})]',
    google_quota: "Google's daily limit reached",
    service_quota: "Google's daily limit for add-ons reached",
    blocked: 'Request blocked before it reached Lusha',
    lost: 'No response · may have been charged',
    stopped: 'Stopped · Lusha charged more than quoted',

    bad_input: 'Not enough info[: {message}]',
    left_out: 'Never contact, skipped',
    forgotten: 'Forgotten (privacy)',
    restricted: 'Restricted (privacy)',
    demo_only: 'Not in the demo (it has five fictional people)',
    bad_request: 'Lusha rejected the request[: {message}]',
    rejected: 'Pending · Lusha rejected the request[: {message}]',
    not_found: 'Not available at Lusha',
    conflict: 'Already exists at Lusha',
    gone: 'No longer at Lusha',

    no_header: 'No header row',
    merged_cells: 'Merged cells',
    no_rows: 'No rows',
    no_identifier: 'No identifying column',
    bad_place: "Column can't be used",
    own_tab: 'A Lusha Enrich tab',
    tab_gone: 'Tab was deleted',
    column_gone: 'Column was deleted',
    protected: 'Protected cells',
    file_full: 'File is full',
    storage_full: 'Google storage is full',
    cells_refused: 'Cells refuse the value',
    formula_in_way: 'A formula fills these cells',
    step_failed: 'Failed repeatedly',
    run_active: 'A run is in progress',
    no_run: 'No run',
    job_outdated: 'Started by another version',
    other_key: 'Started with another key',

    price_changed: 'Price changed',
    row_changed: 'Selection changed',
    no_person: 'No person',
    several_people: 'Several people',
    no_companies: 'No companies in these cells',
    companies_gone: 'Companies were deleted',
    bad_seeds: 'Select 5–100 people or companies',
    no_name: 'No name',
    name_taken: 'Name is taken',
    too_many_searches: 'Too many saved searches',
    presets_full: 'Too many presets',
    place_taken: "Cells aren't empty",
    fill_tab_gone: 'Tab was deleted',
    fill_lost: 'Search was deleted',
    fill_column_gone: 'Lusha ID column was deleted',
    check_tab_taken: 'Tab name is taken',
    check_gone: 'Tab was deleted',
    unknown_field: 'Unknown field',
    bad_filter: 'Filters can’t be sent',
    bad_call: 'Panel is out of date',
  },

  /** The sentence of an error outside of cells: what happened, then what to do. `[with {value}|without]`. */
  sentences: {
    no_key: `You haven't entered a Lusha API key. Enter it in ${PANEL}.`,
    no_owner_key: `Formulas use the Lusha API key of this file's owner and found none. Ask the owner to enter one in ${PANEL}, or enter yours there and choose ${FILL_PENDING}.`,
    no_owner: `Nobody owns a file in a shared drive, so formulas found no Lusha API key. Enter yours in ${PANEL}, then choose ${FILL_PENDING}.`,
    no_permission: `Lusha Enrich lacks a permission in your Google account[ ({message})]. Open ${PANEL}, authorize it again, and tick everything that Google asks for.`,
    bad_key: `Lusha rejected this API key. Enter a valid one in ${PANEL}.`,
    no_access:
      'Your Lusha account has no API access[ ("{message}")]. Ask your Lusha admin or Lusha support to turn it on.',
    plan_lacks:
      'Your Lusha plan doesn\'t include this[ ("{message}")]. Remove it, or ask your Lusha admin about the plan.',
    old_pricing:
      'The pricing of your Lusha account doesn\'t include this[ ("{message}")]. Ask your Lusha admin or Lusha support to update it.',
    no_credits: 'Your Lusha account is out of credits. Ask your Lusha admin for more, then try again.',
    trial_limit: 'You reached the limit of your Lusha trial. Choose a plan at Lusha, then try again.',
    formulas_off: `Formulas are off in this file. [{message}|The owner] can turn them on in ${MENU}.`,
    over_cap: `You reached your daily limit, so this wasn't purchased. Raise the limit in ${PANEL}, or try again tomorrow.`,

    waiting: `Some cells are still pending. Choose ${FILL_PENDING}.`,
    journal_full: `Formulas can't store more purchases until you open the panel. Open ${PANEL} once.`,
    timeout: `Lusha took too long to respond. Choose ${FILL_PENDING}.`,
    server: `Lusha is having problems. Wait a few minutes, then choose ${FILL_PENDING}.`,
    network: `Can't reach Lusha. Wait a minute, then choose ${FILL_PENDING}.`,
    google_busy: `Google is busy and accepts no requests right now. Wait a minute, then choose ${FILL_PENDING}.`,
    busy: 'Lusha Enrich is still working in this file. Wait 30 seconds, then try again.',
    quota_minute: `Lusha's request limit for this minute is used up. Wait a minute, then choose ${FILL_PENDING}.`,
    quota_hour: `Lusha's request limit for this hour is used up. Choose ${FILL_PENDING} [after {time}|in an hour].`,
    quota_day: `Lusha's request limit for today is used up. Choose ${FILL_PENDING} [after {time}|tomorrow].`,
    google_quota: `Google's daily limit of web requests for your account is used up. Choose ${FILL_PENDING} tomorrow.`,
    service_quota:
      "Google's daily limit of what add-ons may do in your account is used up. Try again tomorrow: what was done is kept.",
    blocked:
      'The request was blocked before it reached Lusha[ ("{message}")]. Try again later, and contact Lusha support if it keeps happening.',
    lost: `Lusha didn't respond and may have charged for this. Trying again may be charged again. If that is OK, choose ${FILL_PENDING}.`,
    stopped: `Lusha charged more than quoted, so purchasing stopped. Check your credits at Lusha, then choose ${FILL_PENDING}.`,

    bad_input:
      "There isn't enough info to look this up[: {message}]. Add an email, a LinkedIn URL, or a name with a company.",
    left_out: "This is on the file's never-contact list. Remove it from the list to look it up.",
    forgotten:
      'Somebody asked this file to forget this person, so Lusha Enrich no longer looks the person up here. Remove the row, or continue without it.',
    restricted: "Lusha can't share this person for privacy reasons. Remove the row, or continue without it.",
    demo_only: `The demo has only five fictional people. Enter your Lusha API key in ${PANEL} to look up real ones.`,
    bad_request:
      'Lusha rejected the request[ ("{message}")]. Change the input or the filter, then try again.',
    rejected: `Lusha rejected the whole request[ ("{message}")], not a single row. Wait a few minutes, then choose ${FILL_PENDING}.`,
    not_found: "Lusha doesn't offer this anymore. Reload the file to update Lusha Enrich, then try again.",
    conflict: 'Lusha already has an item with this name[ ("{message}")]. Choose another name.',
    gone: 'The results are no longer available at Lusha. Start the search again.',

    no_header:
      'Your list has no header row. Add a header above each column, such as Name, Company and Email, then try again.',
    merged_cells:
      'Your list has merged cells. Unmerge them in Format > Merge cells > Unmerge, then try again.',
    no_rows: 'There are no rows to enrich here. Choose other rows or other fields.',
    no_identifier:
      'No column identifies a person or company. Choose the column that holds an email, a LinkedIn URL, or a name with a company.',
    bad_place:
      "One of the chosen columns can't be used[: {message}]. Choose another one under More options, or “New column”.",
    own_tab: 'This tab belongs to Lusha Enrich. Open the tab with your list, then try again.',
    tab_gone: "This run's tab was deleted. Stop the run, then start a new one on another tab.",
    column_gone:
      'A column of this run was deleted or renamed[ (“{message}”)]. Undo that change, or stop the run and start again.',
    protected:
      "Some of these cells are protected and you can't edit them. Ask the file's owner for access, then try again.",
    file_full:
      "This file reached Google's limit of 10 million cells, empty ones included. Delete tabs, rows or columns you don't need, then continue.",
    storage_full:
      "Google has no storage left for this file. Free up storage of the file's owner, or use a new file, then continue.",
    cells_refused:
      '[{message}|Some cells] refused what has to be written there: a dropdown or the type of the column allows only other values. Change that in Data > Data validation or in the menu of the column, then continue.',
    formula_in_way:
      '[The formula in {message}|A formula] fills cells that have to be written to, and a value there would break it. Move or delete the formula, or choose other columns, then continue.',
    step_failed:
      'This stopped because it failed several times in a row[: {message}]. Nothing that you purchased is lost. Reload the file, then continue.',
    run_active: `A run is in progress in this file. Wait until it ends, or choose ${STOP_RUN}.`,
    no_run: `There is no run for this. Start one in ${MENU} > Enrich rows….`,
    job_outdated:
      "This was started by another version of Lusha Enrich and can't continue. Start it again: data you already purchased isn't charged twice.",
    other_key: `This run was started with another Lusha API key. Continue with that key, or choose ${STOP_RUN} and start a new run.`,

    price_changed:
      'The price changed because the earlier results expired. Check the price on the button, then press it again.',
    row_changed: 'The selected row or the price changed. Check the button, then press it again.',
    no_person:
      "This doesn't identify a person. Enter one email, a LinkedIn URL, or a first and last name with a company.",
    several_people:
      'This file knows several people with this name and company. Enter the email or the LinkedIn URL of the one to forget.',
    no_companies:
      "The selected cells don't name any companies. Select cells with domains or company names, then try again.",
    companies_gone:
      "The tab with this search's companies was deleted. Select the cells with the companies again.",
    bad_seeds: '[{message}|The selected rows are too few or too many.] Select 5–100 people or companies.',
    no_name: 'A saved search needs a name. Enter one, then save again.',
    name_taken: 'Another saved search has this name[: {message}]. Choose another name.',
    too_many_searches: "You can't save more searches. Delete one, then save again.",
    presets_full: "You can't save more presets. Delete one, then save again.",
    place_taken: "Cells[ from {message}] aren't empty. Choose another cell or a new tab.",
    fill_tab_gone: 'The tab to fill was deleted. Start again and choose another tab.',
    fill_lost: 'The hidden tab “Lusha fills” with this search was deleted. Start the search again.',
    fill_column_gone:
      'The “Lusha ID” column of the tab to fill was deleted. Undo the deletion, or start again in another place.',
    check_tab_taken: 'A tab with your own data is named Lusha check. Rename it, then check again.',
    check_gone: 'The tab of the check was deleted. Start the check again.',
    unknown_field: '[{message}|A field isn’t available. Choose other fields, then try again.]',
    bad_filter: '[{message}|These filters can’t be sent. Change one, then try again.]',
    bad_call: "The panel is out of date and doesn't match this version. Reload the file.",
  },
} as const;
