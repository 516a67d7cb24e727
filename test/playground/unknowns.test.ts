/** Tests the table of what is not certain about Google and Lusha. */
import { describe, expect, it } from 'vitest';
import {
  answersFrom,
  GOOGLE_UNKNOWNS,
  LUSHA_UNKNOWNS,
  type Unknown,
  USUAL_GOOGLE,
  USUAL_LUSHA,
} from '../../playground/unknowns';

const TABLES: readonly Readonly<Record<string, Unknown>>[] = [GOOGLE_UNKNOWNS, LUSHA_UNKNOWNS];

describe('the table of unknowns', () => {
  it.each(TABLES.flatMap((table) => Object.entries(table)))(
    '%s has answers, a default and a reason',
    (_name, unknown) => {
      expect(unknown.question).toMatch(/^[A-Z].*\?$/);
      expect(unknown.why).toMatch(/^[A-Z].*\.$/);
      expect(new Set(unknown.answers).size).toBeGreaterThan(1);
      expect(unknown.answers).toContain(unknown.usual);
    },
  );

  it('gives the default of a fact that nobody has chosen', () => {
    expect(USUAL_GOOGLE.formulaLinks).toBe('not linked');
    expect(answersFrom(USUAL_LUSHA, { emptyPageCredits: 0 })).toEqual({
      ...USUAL_LUSHA,
      emptyPageCredits: 0,
    });
  });
});
