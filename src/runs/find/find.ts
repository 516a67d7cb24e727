/** Finding people as the panel asks for it: the form, what is wrong with a filter, the first people, a tab of them. */
import { panelView } from '../../account/panel-view';
import { criterionValues } from '../../acquire/criterion-values';
import type { PersonExecution } from '../../acquire/execution';
import { PEOPLE } from '../../acquire/kinds';
import { NEVER_CONTACT_TAB, readNeverContact } from '../../acquire/never-contact';
import type { Problem } from '../../acquire/order';
import { acquirePage, knownPage, type PageAnswer, type PageOrder } from '../../acquire/page';
import { peoplePage, USUAL_PEOPLE } from '../../acquire/people-page';
import { idLookup } from '../../acquire/reveals';
import type { Purse } from '../../core/caps';
import type { Contact } from '../../core/contact';
import { utcDay } from '../../core/day';
import { AddOnError } from '../../core/errors';
import { entryOf, filterSentence, filterText } from '../../core/filter';
import type { ListEntry } from '../../ledger/entry';
import { createKeeper } from '../../ledger/keeper';
import { keepDraft, keptDraft, type ReadDraft, readDraft } from './draft';
import { criterionGroups } from './form';
import { newPeopleTab } from './people-tab';
import { foundPerson, headingOf } from './people-words';
import type { FilterCheck, FilterDraft, FindForm, FoundPeople, FoundValues, PlacedPeople } from './view';

/** A person saw the price and pressed the button: only the balance is the limit. */
const PURSE: Purse = {
  property: 'lusha.find.spent',
  period: utcDay,
  cap: { credits: 1_000_000_000, phones: 0 },
};
const FLAG_VALUES: FoundValues = [['yes'], ['no']];
/** What cells have bought is filed before a search where there is no room to note anything more. */
const FILING_MS = 10_000;

/** The criteria there are, and the filter of the last time. Asks nobody. */
export function findForm({ ports }: PersonExecution): FindForm {
  return { groups: criterionGroups(), draft: keptDraft(ports.documentProperties.getAll()) };
}

/** What a criterion takes; of a long list what `query` finds. Throws an `AddOnError` where Lusha could not be asked. */
export function findValues(execution: PersonExecution, id: string, query = ''): FoundValues {
  const takes = entryOf(id)?.values;
  if (!takes) return [];
  if (takes.kind === 'flag') return FLAG_VALUES;
  const told = criterionValues(execution.step(), takes, query);
  if (told.kind === 'problem') throw errorOf(told.problem);
  return told.kind === 'values' ? told.values : [];
}

/** The filter in words, and what is wrong with it. Asks nobody. */
export function findCheck({ ledger }: PersonExecution, draft: FilterDraft): FilterCheck {
  const read = readDraft(draft);
  const order = read.criteria && orderOf(read);
  return {
    sentence: filterSentence(read.filter),
    problems: read.problems,
    formula: `=LUSHA_SEARCH("${filterText(read.filter).replace(/"/g, '""')}")`,
    known: order !== undefined && knownPage({ ledger }, order) !== undefined,
  };
}

/** The first people who match: one page of Lusha, unless the file knows it. Throws an `AddOnError` where there is none. */
export function findPreview(execution: PersonExecution, draft: FilterDraft): FoundPeople {
  const { ports } = execution;
  const order = orderOf(readDraft(draft));
  const known = knownPage(execution, order);
  const { list, problem } = known ? { list: known } : pageNow(execution, order);
  if (problem) throw errorOf(problem);
  keepDraft(ports.documentProperties, draft);
  const people = peopleOf(execution, list);
  return {
    heading: headingOf(list, people.length),
    people: people.map(foundPerson),
    known: known !== undefined,
    view: panelView(execution),
  };
}

/** Writes the people of the preview into a new tab, and shows it. Costs nothing; throws where there was no preview. */
export function placeFound(execution: PersonExecution, draft: FilterDraft): PlacedPeople {
  const list = knownPage(execution, orderOf(readDraft(draft)));
  if (!list) throw new AddOnError('gone');
  const people = peopleOf(execution, list);
  return { tab: newPeopleTab(execution.ports, people), people: people.length };
}

/** Throws where the filter cannot be sent: the panel has shown why by then. */
function orderOf({ filter, criteria, problems }: ReadDraft): PageOrder<Contact> {
  if (!criteria) throw new Error(problems[0]?.sentence);
  return peoplePage(filter, criteria, USUAL_PEOPLE);
}

function pageNow(execution: PersonExecution, order: PageOrder<Contact>): PageAnswer {
  const { ledger, ports } = execution;
  const buy = () => acquirePage(execution.step(), PEOPLE.trade, { ...order, purse: PURSE });
  const answer = buy();
  if (answer.problem?.code !== 'journal_full') return answer;
  createKeeper(ports, ledger).fileAndTidy(ports.clock.now() + FILING_MS);
  return buy();
}

/** In Lusha's order, without those whom the never-contact list names by now. Where only ids are kept, no more than that is known. */
function peopleOf({ ledger, ports }: PersonExecution, { ids }: ListEntry): readonly Contact[] {
  const neverContact = readNeverContact(ports.sheets.readTab(NEVER_CONTACT_TAB) ?? []);
  const lookups = ids.map((id) => idLookup('contact', id));
  const { entries } = ledger.look(lookups);
  return lookups
    .map(({ key }, at): Contact => {
      const entry = entries.get(key);
      return entry?.kind === 'contact' ? entry.contact : { id: ids[at] ?? '' };
    })
    .filter((contact) => !neverContact.hasRecord(contact));
}

/** The remedy of `waiting` is one of cells. */
function errorOf({ code, params }: Problem): AddOnError {
  return new AddOnError(code === 'waiting' ? 'busy' : code, params);
}
