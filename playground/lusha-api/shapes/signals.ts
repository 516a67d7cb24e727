/** How events of people and companies are written in answers, in the sets of names that the documentation has. */

import type { LushaAnswers } from '../../unknowns';
import { seniorityLabel } from '../taxonomy/seniorities';
import { INTENT_POSTS, NEWS_EVENTS } from '../taxonomy/signals';
import type { Company } from '../world/companies';
import type { CompanySignal } from '../world/company-signals';
import { DEPARTMENTS } from '../world/jobs';
import type { Person } from '../world/people';
import type { PersonSignal } from '../world/person-signals';

type Json = Readonly<Record<string, unknown>>;

/** Writes an event of a person. `to` and `from` are the companies afterwards and before. */
export function personEvent(
  person: Person,
  { date, job }: PersonSignal,
  { to, from }: { readonly to: Company; readonly from: Company },
  names: LushaAnswers['signalNames'],
): Json {
  if (names === 'of the example') {
    return { id: person.id, signalDate: date, newCompany: to.name, previousCompany: from.name };
  }
  const isWebhook = names === 'of webhooks';
  const { title, department, seniorityId } = job;
  return {
    personId: isWebhook ? Number(person.legacyId) : person.legacyId,
    signalDate: date,
    currentCompanyId: Number(to.legacyId),
    currentCompanyName: to.name,
    currentDomain: to.domain,
    currentTitle: title,
    currentDepartments: isWebhook ? [{ id: DEPARTMENTS.indexOf(department), value: department }] : department,
    ...(isWebhook ? {} : { currentSeniorityLabel: seniorityLabel(seniorityId).toLowerCase() }),
    previousCompanyName: from.name,
    previousDomain: from.domain,
  };
}

/** Writes an event of a company. News have no `signalDate`, and posts have no `signalId` either. */
export function companyEvent(company: Company, { type, date, key, own }: CompanySignal): Json {
  const { legacyId, name: companyName, domain } = company;
  if (type === INTENT_POSTS) return { companyId: Number(legacyId), ...own };
  return {
    signalId: key,
    companyId: legacyId,
    companyName,
    domain,
    ...(NEWS_EVENTS[type] === undefined ? { signalDate: date } : {}),
    ...own,
  };
}
