/** What plans are known to lack. */

/**
 * Lists sentences for the panel. Leaving out do-not-call people in a search takes the Scale plan (Lusha's documentation); what
 * else a plan lacks is not published in one place, and shows when Lusha refuses it.
 */
export function lacksOf(plan: string | undefined): readonly string[] {
  if (plan === undefined || plan === 'demo' || /scale/i.test(plan)) return [];
  return ['Excluding do-not-call contacts requires the Scale plan.'];
}
