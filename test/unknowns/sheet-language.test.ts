/** Google's refusals in every language of the stand-in and in one that nobody knows: a run does the same as in English. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { type Refusal, Refused } from '../../playground/services/refusals';
import { GOOGLE_UNKNOWNS, type GoogleAnswers } from '../../playground/unknowns';
import type { RunView } from '../../src/rpc';
import { column, OPTIONS, openList, runSteps } from '../support/enrich';
import type { Playground } from '../support/playground';

const ROWS = 6;
const PEOPLE = createLusha().people(ROWS, { withWorkEmail: true });
const EDITOR = 'editor@example.com';
const COLLEAGUE = 'colleague@example.com';
const SCOPE = 'https://www.googleapis.com/auth/script.external_request';

type Language = GoogleAnswers['refusalLanguage'];

/** Makes Google refuse something, and returns how to make it stop. */
type Obstacle = (playground: Playground) => () => void;

/** Refuses every call of a service, or of one of its methods. */
function refusing(refusal: Refusal, service: string, method?: string): Obstacle {
  return ({ host }) =>
    host.onServiceCall((call) => {
      if (call.service === service && (method === undefined || call.method === method))
        throw new Refused(refusal);
      return undefined;
    });
}

const OBSTACLES: Readonly<Record<string, Obstacle>> = {
  'the requests of the day': refusing({ kind: 'day', service: 'urlfetch' }, 'UrlFetchApp'),
  'the requests of a short time': refusing({ kind: 'short time', service: 'urlfetch' }, 'UrlFetchApp'),
  'a permission': refusing(
    { kind: 'permission', method: 'UrlFetchApp.fetchAll', scopes: [SCOPE] },
    'UrlFetchApp',
  ),
  'reads of a short time': refusing({ kind: 'short time', service: 'spreadsheets' }, 'Range', 'getValues'),
  'further cells': refusing({ kind: 'cells', most: 10_000_000 }, 'Spreadsheet', 'insertSheet'),
  'a protected column': ({ host }) => host.workbook.protect('Sheet1', 'C2:C50', [COLLEAGUE]),
  'values of a dropdown': ({ host }) => host.workbook.addDropdown('Sheet1', 'C2:C50', ['Engine']),
  'formats of a typed column': ({ host }) => {
    host.workbook.addTable('Sheet1', `A1:D${ROWS + 1}`, { 3: 'text' });
    return () => undefined;
  },
};

const APPROVAL = { cap: ROWS, moved: false, weak: false };

/** Goes on with a run until it is done or nothing moves it, as a person does who presses the button that is shown. */
async function goOn(playground: Playground): Promise<RunView> {
  const { panel } = playground;
  let view = (await panel('runView')) ?? (await panel('startRun', OPTIONS));
  for (let turn = 0; turn < 6; turn += 1) {
    if (view.phase === 'stopped') view = await panel('continueRun');
    view = await runSteps(playground, view);
    if (view.phase === 'price check') view = await runSteps(playground, await panel('approveRun', APPROVAL));
    if (view.phase !== 'done') continue;
    if (view.outcomes.every(({ status }) => status === 'Found')) return view;
    view = await panel('retryRun', { repeatLost: true });
  }
  throw new Error(`It does not end: ${JSON.stringify(view)}`);
}

/** Takes one step against an obstacle, removes it, and goes on to the end. */
async function runAgainst(obstacle: Obstacle, refusalLanguage: Language) {
  const playground = await openList(PEOPLE, {
    host: { refusalLanguage, locale: 'en_US', user: EDITOR },
    cap: null,
  });
  onTestFinished(() => playground.host.close());
  const { host, lusha, panel } = playground;
  host.properties.user(EDITOR).set('lusha.key', lusha.apiKey);
  host.workbook.setValues('Sheet1', 'C1', [['Title']]);
  const remove = obstacle(playground);
  const attempt = async () => {
    await panel('startRun', OPTIONS);
    let view = await panel('stepRun');
    if (view.phase === 'price check') view = await panel('approveRun', APPROVAL);
    return view.phase === 'revealing' ? panel('stepRun') : view;
  };
  const first = await attempt().then(
    ({ phase, code, message, outcomes }) => ({ phase, code, message, outcomes }),
    (error: Error) => ({ refused: error.message }),
  );
  remove();
  host.clock.advance(3_600_000);
  const { phase } = await goOn(playground);
  const emails = column(playground, 'Work email', ROWS);
  return { first, phase, emails, charged: lusha.record.total, twice: lusha.record.chargedTwice };
}

describe.each(Object.entries(OBSTACLES))('when Google refuses %s', (_name, obstacle) => {
  test('a run says the same in every language, ends the same, and is charged once', async () => {
    const english = await runAgainst(obstacle, 'en');
    expect(english).toMatchObject({ phase: 'done', charged: 1 + ROWS, twice: [] });
    expect(english.emails).toEqual(PEOPLE.map(({ workEmail }) => workEmail));
    for (const language of GOOGLE_UNKNOWNS.refusalLanguage.answers)
      expect(await runAgainst(obstacle, language), language).toEqual(english);
  });
});

test('every obstacle but a typed column is met', async () => {
  const smooth = await runAgainst(() => () => undefined, 'en');
  for (const [name, obstacle] of Object.entries(OBSTACLES)) {
    if (name === 'formats of a typed column') continue;
    expect((await runAgainst(obstacle, 'en')).first, name).not.toEqual(smooth.first);
  }
});
