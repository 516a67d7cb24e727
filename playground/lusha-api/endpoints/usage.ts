/** GET /v3/account/usage: credits, limits, plan, and price list. */

import { PLANS } from '../account/plans';
import { pricingAnswer } from '../account/prices';
import type { WindowState } from '../account/quota';
import type { Endpoint } from './call';

function shown(state: WindowState | null) {
  return state === null ? null : { ...state, resetsAt: new Date(state.resetsAt).toISOString() };
}

export const usage: Endpoint = ({ account, quota, plan, prices, now }) => ({
  body: {
    credits: account.credits,
    rateLimits: {
      daily: shown(quota.state('day', now)),
      hourly: shown(quota.state('hour', now)),
      minute: shown(quota.state('minute', now)),
    },
    plan: {
      category: PLANS[plan].category,
      renewalType: plan === 'free' ? 'month' : 'annual',
      startDate: '2026-01-01T00:00:00.000Z',
      endDate: plan === 'free' ? null : '2027-01-01T00:00:00.000Z',
    },
    pricing: pricingAnswer(prices),
  },
  charges: [],
});
