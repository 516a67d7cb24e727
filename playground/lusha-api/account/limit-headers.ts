/** The headers that say what is left of the request limits, in the forms that they may have. */

import type { LushaAnswers } from '../../unknowns';
import type { Quota } from './quota';

export type LimitHeaderForm = Pick<LushaAnswers, 'headerCase' | 'limitHeaders' | 'headerValues'>;

const WORDS = { day: 'daily', hour: 'hourly', minute: 'minute' } as const;
const WINDOWS = ['day', 'hour', 'minute'] as const;

const capitals = (name: string): string => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());

const SPELLINGS: Readonly<Record<LushaAnswers['headerCase'], (name: string) => string>> = {
  lower: (name) => name,
  title: capitals,
  upper: (name) => name.toUpperCase(),
};

/** Returns the headers of one window by their documented names. */
function ofWindow(
  quota: Quota,
  name: (typeof WINDOWS)[number],
  now: number,
  which: LushaAnswers['limitHeaders'],
): readonly (readonly [name: string, value: number])[] {
  const state = quota.state(name, now);
  if (state === null || which === 'none' || which === `without ${name}`) return [];
  const word = WORDS[name];
  if (which === 'of the previous API') {
    return [
      [`x-ratelimit-remaining-${word}`, state.remaining],
      [`x-ratelimit-reset-${word}`, Math.ceil((state.resetsAt - now) / 1000)],
    ];
  }
  return [
    [`x-rate-limit-${word}`, state.limit],
    [`x-${word}-requests-left`, state.remaining],
    ...(which === 'without usage' ? [] : [[`x-${word}-usage`, state.used] as const]),
  ];
}

/** Returns the limit headers at `now`, in epoch ms. */
export function limitHeaders(
  quota: Quota,
  now: number,
  { headerCase, headerValues, limitHeaders: which }: LimitHeaderForm,
): Readonly<Record<string, string | readonly string[]>> {
  const all = WINDOWS.flatMap((name) => ofWindow(quota, name, now, which));
  return Object.fromEntries(
    all.map(([name, value]) => [
      SPELLINGS[headerCase](name),
      headerValues === 'twice' ? [`${value}`, `${value}`] : `${value}`,
    ]),
  );
}
