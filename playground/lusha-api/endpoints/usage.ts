/** GET /v3/account/usage: credits, limits, plan, and price list. */

import type { LushaAnswers } from '../../unknowns';
import { PLANS } from '../account/plans';
import { pricingAnswer } from '../account/prices';
import type { WindowState } from '../account/quota';
import type { Endpoint } from './call';

type Json = Readonly<Record<string, unknown>>;

function shown(state: WindowState | null) {
  return state === null ? null : { ...state, resetsAt: new Date(state.resetsAt).toISOString() };
}

/** Writes every number in an answer as text. */
function withTexts(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withTexts(part)]));
}

/** Prices of what the documentation does not name, and one without credits. */
const FURTHER_PRICES: Json = {
  conversationsSearch: { credits: 1, perQuantity: 25 },
  revealFax: { credits: 900, perQuantity: 1 },
  waterfall: null,
};

/** Prices as plain numbers, as a range, and as words. None of them can be read for certain. */
const OTHER_PRICES: Json = {
  contactSearch: 0,
  companySearch: { min: 0, max: 1 },
  revealEmail: { credits: -1, perQuantity: 1 },
  revealPhone: { credits: 'included', perQuantity: 1 },
  revealCompany: { credits: 1, perQuantity: 0 },
};

function inShape(whole: Json & { readonly pricing: Json }, shape: LushaAnswers['usageShape']): unknown {
  const { credits, pricing, ...others } = whole;
  switch (shape) {
    case 'whole':
      return whole;
    case 'text':
      return withTexts(whole);
    case 'without balance':
      return { ...others, pricing };
    case 'without prices':
      return { ...others, credits };
    case 'further prices':
      return { ...whole, pricing: { ...pricing, ...FURTHER_PRICES } };
    case 'prices in other shapes':
      return { ...whole, pricing: OTHER_PRICES };
  }
}

export const usage: Endpoint = ({ account, answers, quota, plan, prices, now }) => {
  if (answers.usageAccess === 'refused') {
    const errors = ['Account usage is not available on your current plan'];
    return { status: 403, body: { statusCode: 403, message: 'Forbidden', errors } };
  }
  const whole = {
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
  };
  return { body: inShape(whole, answers.usageShape) as Json, charges: [] };
};
