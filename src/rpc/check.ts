/** What the panel asks while it checks the installation. */
import { specialCharacters } from '../core/check/page-answers';
import { count, moment, shape } from '../core/readers';
import type { CheckProgress } from '../runs/check/check';
import { endCheck, startCheck, stepCheck } from '../runs/jobs';
import { method, plain } from './method';

export const checkMethods = {
  startCheck: plain(startCheck),
  stepCheck: method(() => [shape<CheckProgress>({ startedAt: moment(), at: count() })], stepCheck),
  endCheck: plain(endCheck),
  checkReply: plain(() => specialCharacters()),
};
