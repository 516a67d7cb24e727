/** What the panel asks about filling a sheet from a search. */
import { absent, amount, choice, count, flag, list, maybe, type Reader, shape, text } from '../core/readers';
import { type FillConsent, fillSetup, fillView, watchFill } from '../runs/fill/fill';
import { filledCompanies, revealFilled, showFilled } from '../runs/fill/filled-rows';
import type { FillOptions } from '../runs/fill/view';
import { type EmailsConsent, emailsOffer } from '../runs/find-emails';
import { continueFill, findEmails, leaveFill, startFill, stepFill, stopFill, undoFill } from '../runs/jobs';
import { searchDraft } from '../runs/search/readers';
import { method, plain, spending } from './method';

export const fillMethods = {
  fillSetup: method(() => [searchDraft(), absent(fillChanges())], fillSetup),
  startFill: spending(method(() => [searchDraft(), fillOptions(), amount()], startFill)),
  stepFill: spending(plain(stepFill)),
  stopFill: plain(stopFill),
  continueFill: spending(
    method(() => [shape<FillConsent>({ id: text(), more: maybe(amount()) })], continueFill),
  ),
  leaveFill: plain(leaveFill),
  fillView: plain(fillView),
  watchFill: plain(watchFill),
  revealFilled: plain(revealFilled),
  showFilled: plain(showFilled),
  filledCompanies: plain(filledCompanies),
  undoFill: plain(undoFill),
  emailsOffer: plain(emailsOffer),
  findEmails: spending(method(() => [shape<EmailsConsent>({ fill: text(), cap: amount() })], findEmails)),
};

const place = () => choice('new tab', 'below', 'cell');

function fillOptions(): Reader<FillOptions> {
  return shape<FillOptions>({ count: count(), where: place(), fields: list(text()), onlyNew: flag() });
}

/** What a person has changed so far of what was proposed. */
function fillChanges(): Reader<Partial<FillOptions>> {
  return shape<Partial<FillOptions>>({
    count: maybe(count()),
    where: maybe(place()),
    fields: maybe(list(text())),
    onlyNew: maybe(flag()),
  });
}
