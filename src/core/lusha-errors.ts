/** The part of the error table for what Lusha refuses, and for requests that get lost on the way to it. */
import { FETCH_REST, PANEL } from './menu-paths';

export const LUSHA_ERRORS = {
  bad_key: {
    cell: 'Lusha refused the key',
    sentence: `Lusha does not accept this API key. Enter a valid one under ${PANEL}.`,
    retry: 'never',
    open: true,
  },
  no_access: {
    cell: 'Lusha account has no API access',
    sentence:
      'Lusha gives this account no access to its API[ ("{message}")]. Ask your Lusha admin or Lusha support to turn it on.',
    retry: 'never',
    open: true,
  },
  plan_lacks: {
    cell: 'Not in your Lusha plan',
    sentence:
      'Your Lusha plan does not include this[ ("{message}")]. Leave it out, or ask your Lusha admin about the plan.',
    retry: 'never',
    open: false,
  },
  no_credits: {
    cell: 'No Lusha credits left',
    sentence: 'Your Lusha account has too few credits left. Ask your Lusha admin for more, then try again.',
    retry: 'never',
    open: true,
  },
  quota_minute: {
    cell: 'Lusha request limit[ (resets at {time})]',
    sentence: `Lusha's request limit for this minute is used up. Wait a minute, then choose ${FETCH_REST}.`,
    retry: 'minute',
    open: true,
  },
  quota_hour: {
    cell: 'Lusha request limit[ (resets at {time})]',
    sentence: `Lusha's request limit for this hour is used up. Choose ${FETCH_REST} [after {time}|in an hour].`,
    retry: 'never',
    open: true,
  },
  quota_day: {
    cell: 'Lusha request limit[ (resets at {time})]',
    sentence: `Lusha's request limit for today is used up. Choose ${FETCH_REST} [after {time}|tomorrow].`,
    retry: 'never',
    open: true,
  },
  trial_limit: {
    cell: 'Lusha trial limit reached',
    sentence: 'The limit of your Lusha trial is reached. Ask Lusha for a plan, then try again.',
    retry: 'never',
    open: true,
  },
  bad_request: {
    cell: 'Lusha refused the request[: {message}]',
    sentence: 'Lusha refused the request[ ("{message}")]. Change the input or the filter, then try again.',
    retry: 'never',
    open: false,
  },
  restricted: {
    cell: 'Lusha may not share this person (privacy)',
    sentence:
      'Lusha may not share this person for reasons of privacy. Remove the row, or go on without the data.',
    retry: 'never',
    open: false,
  },
  not_found: {
    cell: 'Lusha does not offer this',
    sentence:
      'Lusha does not know what was asked for. Reload the file to get the newest add-on, then try again.',
    retry: 'never',
    open: false,
  },
  conflict: {
    cell: 'Already there at Lusha',
    sentence: 'Lusha already has something of that name[ ("{message}")]. Choose another name.',
    retry: 'never',
    open: false,
  },
  gone: {
    cell: 'No longer there at Lusha',
    sentence: 'What was asked for is no longer there at Lusha. Start the search again.',
    retry: 'never',
    open: false,
  },
  timeout: {
    cell: 'Lusha took too long, not fetched yet',
    sentence: `Lusha took too long to answer. Choose ${FETCH_REST}.`,
    retry: 'soon',
    open: true,
  },
  server: {
    cell: 'Lusha has a problem, not fetched yet',
    sentence: `Lusha has a problem at its end. Wait a few minutes, then choose ${FETCH_REST}.`,
    retry: 'soon',
    open: true,
  },
  network: {
    cell: 'Lusha not reached, not fetched yet',
    sentence: `Lusha could not be reached. Wait a few minutes, then choose ${FETCH_REST}.`,
    retry: 'soon',
    open: true,
  },
  blocked: {
    cell: 'Request blocked on the way to Lusha',
    sentence:
      'The request was blocked before it reached Lusha[ ("{message}")]. Try again later; if it stays so, tell Lusha support.',
    retry: 'never',
    open: true,
  },
  lost: {
    cell: 'Answer lost, may be charged twice',
    sentence: `The answer was lost after Lusha may have charged for it; asking again may be charged again. If you agree, choose ${FETCH_REST}.`,
    retry: 'never',
    open: true,
  },
  stopped: {
    cell: 'Stopped: Lusha charged more than it said',
    sentence: `Lusha charged more than it had said, so nothing more was bought. Check your credits at Lusha, then choose ${FETCH_REST}.`,
    retry: 'never',
    open: true,
  },
} as const;
