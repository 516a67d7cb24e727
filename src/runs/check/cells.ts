/** Questions about cells: texts, typed values, displays, dropdowns, filters and colors. */
import type { CheckAnswer } from '../../core/check/question';
import { DISPLAY_AT, DROPDOWN_AT, FILTER_AT, RULE_AT, TEXTS_AT, TYPED_AT } from './places';
import type { Topic, TopicContext } from './topic';

/** Texts that Sheets could take for something else, and one with an apostrophe in front. */
const TEXTS = ['00123', '1-10', '3/4', '+1 555 0100', '=1+1', "'00456"];
const WITH_APOSTROPHE = TEXTS.length - 1;
const TYPED = ['00123', '50%', '3/4', '1-10'];

const KEPT_TEXTS: Topic = {
  names: ['textFormat', 'apostrophes'],
  ask({ tab }) {
    tab.setFormats(
      TEXTS_AT,
      TEXTS.map(() => ['@']),
    );
    tab.setValues(
      TEXTS_AT,
      TEXTS.map((text) => [text]),
    );
    const read = tab.values(TEXTS_AT).map(([value]) => value);
    const changed = TEXTS.filter((text, at) => at !== WITH_APOSTROPHE && read[at] !== text);
    const last = read[WITH_APOSTROPHE];
    const apostrophe = last === "'00456" ? 'kept' : last === '00456' ? 'swallowed' : 'changed';
    return [
      changed.length === 0
        ? { name: 'textFormat', seen: 'kept' }
        : { name: 'textFormat', seen: 'changed', detail: changed.join(', ') },
      { name: 'apostrophes', seen: apostrophe },
    ];
  },
};

const TYPED_VALUES: Topic = {
  names: ['coercion', 'typedDates'],
  ask({ tab }) {
    tab.setValues(
      TYPED_AT,
      TYPED.map((text) => [text]),
    );
    const [number, percent, ...dates] = tab.values(TYPED_AT).map(([value]) => value);
    const isTyped = number === 123 && percent === 0.5;
    return [
      { name: 'coercion', seen: isTyped ? 'as typed' : number === TYPED[0] ? 'kept' : 'otherwise' },
      { name: 'typedDates', seen: [...new Set(dates.map(kindOf))].join(' and ') },
    ];
  },
};

function kindOf(value: unknown): string {
  if (Object.prototype.toString.call(value) === '[object Date]') return 'dates';
  return typeof value === 'number' ? 'numbers' : 'texts';
}

const DISPLAYS: Topic = {
  names: ['displaysAtOnce'],
  ask({ execution, tab }) {
    const { book, probe } = execution.ports;
    const isShown = () => probe.displays(tab.name, DISPLAY_AT)[0]?.[0] === '7';
    tab.setValues(DISPLAY_AT, [[7]]);
    if (isShown()) return [{ name: 'displaysAtOnce', seen: 'at once' }];
    book.flush();
    return [{ name: 'displaysAtOnce', seen: isShown() ? 'after a flush' : 'later' }];
  },
};

const REJECTED: Topic = {
  names: ['rejectedWrites'],
  ask: (context) => [{ name: 'rejectedWrites', seen: whenRejected(context) }],
};

function whenRejected({ execution, tab }: TopicContext): string {
  const { book, probe } = execution.ports;
  probe.rejectOthers(tab.name, DROPDOWN_AT, ['yes', 'no']);
  if (throws(() => tab.setValues(DROPDOWN_AT, [['maybe']]))) return 'at the call';
  if (throws(() => book.flush())) return 'at the next read or flush';
  return tab.values(DROPDOWN_AT)[0]?.[0] === 'maybe' ? 'never, and written' : 'never, and not written';
}

function throws(work: () => void): boolean {
  try {
    work();
    return false;
  } catch {
    return true;
  }
}

const FILTERED: Topic = {
  names: ['filteredRows'],
  ask({ execution, tab }) {
    tab.setValues(FILTER_AT, [['Header'], ['stays'], ['goes']]);
    execution.ports.probe.filterOut(tab.name, FILTER_AT, 'goes');
    const [stays, goes] = [tab.isRowFiltered(FILTER_AT.row + 1), tab.isRowFiltered(FILTER_AT.row + 2)];
    return [{ name: 'filteredRows', seen: goes && !stays ? 'told' : 'not told' }];
  },
};

const RULES: Topic = {
  names: ['conditionalFormats'],
  ask({ tab }): readonly CheckAnswer[] {
    const rule = { match: 'is', text: 'Found', background: '#e6f4ea', color: '#0d652d' } as const;
    return [{ name: 'conditionalFormats', seen: tab.addTextRules(RULE_AT, [rule]) ? 'allowed' : 'not set' }];
  },
};

export const CELL_TOPICS: readonly Topic[] = [KEPT_TEXTS, TYPED_VALUES, DISPLAYS, REJECTED, FILTERED, RULES];
