/** What the panel asks about filling a sheet from a search. */
import { absent, amount, choice, count, flag, list, maybe, type Reader, shape, text } from '../core/readers';
import { type FillConsent, fillSetup, fillView, revealFilled } from '../runs/fill/fill';
import type { FillOptions } from '../runs/fill/view';
import { continueFill, leaveFill, startFill, stepFill, stopFill } from '../runs/jobs';
import { searchDraft } from '../runs/search/readers';
import { method, plain } from './method';

export const fillMethods = {
  fillSetup: method(() => [searchDraft(), absent(fillChanges())], fillSetup),
  startFill: method(() => [searchDraft(), fillOptions(), amount()], startFill),
  stepFill: plain(stepFill),
  stopFill: plain(stopFill),
  continueFill: method(() => [shape<FillConsent>({ id: text(), more: maybe(amount()) })], continueFill),
  leaveFill: plain(leaveFill),
  fillView: plain(fillView),
  revealFilled: plain(revealFilled),
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
