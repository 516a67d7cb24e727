/** Asks about a column that may hold the companies: in a list of people, a column of plain texts whose header says nothing known. */
import { headerMeaning } from './header-meaning';
import { columnsOf, fits, SHARE } from './role-candidates';
import { PERSON_NAMES, type ProposedRole, type Roles, type Rows } from './roles';
import { type ColumnSamples, samplesOf, spread } from './samples';

/**
 * Returns the column that most likely holds the companies of people who have a name and no company; `undefined` where the
 * list has a column of companies, or none that could be it. Only a person can tell.
 */
export function companyQuestion(
  header: readonly unknown[],
  rows: Rows,
  roles: Roles,
): ProposedRole | undefined {
  const isNamed = PERSON_NAMES.some((role) => roles.has(role));
  const hasCompany = roles.has('company name') || roles.has('company domain') || roles.has('company page');
  if (!isNamed || hasCompany) return undefined;
  const taken = new Set(roles.values());
  const some = spread(rows);
  const candidates = columnsOf(rows).flatMap((column) => {
    const samples = samplesOf(some, column);
    const isOpen = !taken.has(column) && headerMeaning(header[column - 1], 'contact') === undefined;
    return isOpen && mayBeCompanies(samples) ? [{ column, samples }] : [];
  });
  const [best] = candidates.sort(
    (a, b) => b.samples.legalForms - a.samples.legalForms || b.samples.texts - a.samples.texts,
  );
  return best ? { column: best.column, role: 'company name', reason: 'texts' } : undefined;
}

/** Returns whether the texts of a column can be companies: short, with some variety, and neither titles nor countries. */
function mayBeCompanies(samples: ColumnSamples): boolean {
  const { texts, different, jobTitles, countries } = samples;
  return (
    fits('company name', samples) &&
    different > 1 &&
    jobTitles < texts * (1 - SHARE) &&
    countries < texts * (1 - SHARE)
  );
}
