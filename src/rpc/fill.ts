/** What the panel asks about filling a sheet from a search, with buying groups, or with similar records. */
import { BUYING_ROLES } from '../core/buying-group';
import { absent, amount, choice, count, flag, list, maybe, type Reader, shape, text } from '../core/readers';
import { type FillConsent, fillSetup, fillView, watchFill } from '../runs/fill/fill';
import { filledCompanies, revealFilled, showFilled } from '../runs/fill/filled-rows';
import { groupSetup } from '../runs/fill/group-fill';
import { type SimilarChoice, similarSetup } from '../runs/fill/similar';
import type { FillOptions, GroupOptions, MoreConsent, SimilarConsent } from '../runs/fill/view';
import { type EmailsConsent, emailsOffer } from '../runs/find-emails';
import {
  continueFill,
  findEmails,
  leaveFill,
  moreSimilar,
  startFill,
  startGroups,
  startSimilar,
  stepFill,
  stopFill,
  undoFill,
} from '../runs/jobs';
import { companyCells, searchDraft } from '../runs/search/readers';
import { method, plain, spending } from './method';

export const fillMethods = {
  fillSetup: method(() => [searchDraft(), absent(fillChanges())], fillSetup),
  startFill: spending(method(() => [searchDraft(), fillOptions(), amount()], startFill)),
  groupSetup: method(() => [companyCells(), absent(groupChanges())], groupSetup),
  startGroups: spending(method(() => [companyCells(), groupOptions(), amount()], startGroups)),
  similarSetup: method(
    () => [shape<SimilarChoice>({ kind: maybe(kind()), count: maybe(count()) })],
    similarSetup,
  ),
  startSimilar: spending(
    method(
      () => [shape<SimilarConsent>({ kind: kind(), count: count(), seeds: text(), cap: amount() })],
      startSimilar,
    ),
  ),
  moreSimilar: spending(method(() => [shape<MoreConsent>({ fill: text(), cap: amount() })], moreSimilar)),
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

const kind = () => choice('contact', 'company');
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

const roles = () => list(choice(...BUYING_ROLES));

function groupOptions(): Reader<GroupOptions> {
  return shape<GroupOptions>({
    roles: roles(),
    each: count(1),
    where: place(),
    fields: list(text()),
    onlyNew: flag(),
  });
}

/** What a person has changed so far of what was proposed for buying groups. */
function groupChanges(): Reader<Partial<GroupOptions>> {
  return shape<Partial<GroupOptions>>({
    roles: maybe(roles()),
    each: maybe(count(1)),
    where: maybe(place()),
    fields: maybe(list(text())),
    onlyNew: maybe(flag()),
  });
}
