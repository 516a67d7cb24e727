/** All states of the panel, for tests that look at each. */
import { ACCOUNT } from './account';
import { CELLS } from './cells';
import { CHECK } from './check';
import { ENRICH } from './enrich';
import { ENRICH_CHOICES } from './enrich-choices';
import { FILE } from './file';
import { FILL, SAVED } from './fill';
import { FIND } from './find';
import { FIRST_RUN } from './first-run';
import { GROUP } from './group';
import { MOVES } from './moves';
import { NEWS } from './news';
import { PRIVACY } from './privacy';
import { RUN_WINDOW } from './run-window';
import { SCORES } from './scores';
import { SIMILAR } from './similar';
import type { States } from './state';

export const STATES: States = {
  ...FIRST_RUN,
  ...ACCOUNT,
  ...CELLS,
  ...ENRICH,
  ...ENRICH_CHOICES,
  ...FIND,
  ...FILL,
  ...SAVED,
  ...SIMILAR,
  ...GROUP,
  ...RUN_WINDOW,
  ...FILE,
  ...CHECK,
  ...PRIVACY,
  ...MOVES,
  ...NEWS,
  ...SCORES,
};
