/** States of the window that shows the run, at the width it opens with; the fullest one also at the width of the panel. */
import { buying, done, estimate, lookingUp, price, priced, stopped, withList } from '../enrich-views';
import { LONG_TAB, NOW, view } from '../views';
import { googleSays, never, type State, type States } from './state';

const WIDTH = 340;
const FULLEST = ['window, the panel is at work', 'window, price check', 'window, done'];

const STATES: Readonly<Record<string, Omit<State, 'start' | 'width'>>> = {
  'window without a run': { answers: withList(), sees: 'No run is in progress in this file' },
  'window over a price check that was left': {
    answers: withList(stopped({ stoppedIn: 'price check', tab: LONG_TAB })),
    sees: 'Back to the price check',
  },
  'window, looking up': {
    answers: withList(lookingUp({ tab: LONG_TAB }), { stepRun: never }),
    sees: 'You can close this window.',
  },
  'window, the panel is at work': {
    answers: withList(buying({ tab: LONG_TAB, busyUntil: NOW + 40_000 })),
    sees: 'A step of this run started elsewhere',
  },
  'window, waiting for the hour': {
    answers: withList(buying({ code: 'quota_hour', message: '', continueAt: NOW + 3_570_000 })),
    sees: 'Lusha’s request limit resets in 1 h.',
  },
  'window, price check': {
    answers: withList(
      priced({ tab: LONG_TAB }, { moved: { rows: 12, credits: 60 }, weak: { rows: 5, credits: 25 } }),
    ),
    sees: 'Changed jobs',
  },
  'window, estimate': {
    answers: withList(
      priced({
        rows: 5000,
        price: price({ credits: 78, estimate: estimate({ restCredits: 196 }) }),
      }),
    ),
    sees: 'sampled rows matched',
  },
  'window, step failed': {
    answers: withList(buying(), { stepRun: googleSays('Exceeded maximum execution time') }),
    sees: 'it took too long',
  },
  'window, stopped': { answers: withList(stopped()), sees: 'rows of Leads remaining' },
  'window, done': { answers: withList(done({ tab: LONG_TAB })), sees: 'Not paid for' },
  'window, run of somebody else': {
    answers: withList(buying({ mine: false, tab: LONG_TAB })),
    sees: 'Somebody else’s run is in progress',
  },
  'window in the demo': {
    answers: withList(done({ view: view({ access: 'demo' }) })),
    sees: 'Demo: fictional people',
  },
};

export const RUN_WINDOW: States = Object.fromEntries(
  Object.entries(STATES).flatMap(([name, state]): [string, State][] => [
    [name, { ...state, start: 'run', width: WIDTH }],
    ...(FULLEST.includes(name)
      ? [[`${name}, narrow`, { ...state, start: 'run' }] satisfies [string, State]]
      : []),
  ]),
);
