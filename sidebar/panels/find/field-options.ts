/** The options of a filter's field: of its own list, of what Lusha finds, or the typed text itself. */
import { useMemo } from 'preact/hooks';
import { rangeLabel } from '../../../src/core/filter/range-label';
import type { CriterionView, FoundValues } from '../../../src/rpc';
import type { ComboboxOption } from '../../parts/combobox';
import type { ScriptError } from '../../script/failures';
import { rpc } from '../../script/rpc';
import { useAnswer } from '../../state/use-answer';
import { number } from '../../text/numbers';

/** A list of this length can be read; a person who needs another value types more of it. */
const SHOWN = 100;
/** The fewest letters that Lusha searches for, and the pause after the last one. */
const LETTERS = 2;
const PAUSE_MS = 300;

interface FieldOptions {
  readonly options: readonly ComboboxOption[];
  /** What screen readers announce. */
  readonly status: string;
  /** Stands where there are no options. */
  readonly note: string;
  readonly error: ScriptError | undefined;
  readonly retry: () => void;
}

/** Returns how a value is shown: counts with thousands separators, `yes` and `no` by what they mean. */
export function shownValue({ isCount, valueLabels }: CriterionView, value: string): string {
  return valueLabels?.[value] ?? (isCount ? rangeLabel(value) : value);
}

/** Returns the options for what is typed. A list is asked for when the field is `touched` for the first time. */
export function useFieldOptions(
  criterion: CriterionView,
  typed: string,
  touched: boolean,
  chosen: readonly string[],
): FieldOptions {
  const { id, takes, takesTyped } = criterion;
  const isSearched = takes === 'search';
  const query = isSearched && typed.length >= LETTERS ? typed : undefined;
  const listed = useAnswer(takes === 'list' && touched && !criterion.values ? id : undefined, () =>
    rpc.findValues(id),
  );
  const searched = useAnswer(query, () => rpc.findValues(id, query), { pauseMs: PAUSE_MS });
  const asked = isSearched ? searched : listed;
  const isCurrent = isSearched ? query !== undefined && searched.current : listed.current;
  const values = criterion.values ?? (isCurrent ? asked.answer : undefined);
  const { error } = asked;
  const fitting = useMemo(
    () => fittingOptions(criterion, values ?? [], isSearched ? '' : typed, chosen),
    [criterion, values, typed, chosen, isSearched],
  );
  const options = useMemo(() => {
    const shown = fitting.slice(0, SHOWN);
    // Where the list is missing, a person may still know its values.
    const isAccepted =
      typed !== '' && (error !== undefined || (takesTyped === true && (!isSearched || isCurrent)));
    const isListed = (values ?? []).some(([value]) => value.toLowerCase() === typed.toLowerCase());
    if (!isAccepted || isListed || chosen.includes(typed)) return shown;
    return [...shown, { value: typed, label: takes === 'text' ? `Add “${typed}”` : `“${typed}”, as typed` }];
  }, [fitting, typed, values, isCurrent, isSearched, error, takes, takesTyped, chosen]);
  const isWaiting = takes !== 'text' && !values && !error && (isSearched ? query !== undefined : touched);
  return {
    options,
    status:
      typed === '' || takes === 'text' || error ? '' : isWaiting ? 'Searching…' : foundText(fitting.length),
    note: noteOf(isWaiting, takes, query, typed),
    error,
    retry: () => void asked.ask(),
  };
}

function noteOf(
  isWaiting: boolean,
  takes: CriterionView['takes'],
  query: string | undefined,
  typed: string,
): string {
  if (isWaiting) return takes === 'search' ? 'Searching…' : 'Loading the values…';
  if (takes === 'search' && query === undefined) return 'Type two letters or more.';
  return takes !== 'text' && typed !== '' ? 'No match' : '';
}

function foundText(found: number): string {
  return found > SHOWN ? `${number(found)} found, the first ${SHOWN} are listed` : `${number(found)} found`;
}

/** Returns the values that contain the typed text and are not chosen yet; those that begin with it come first. */
function fittingOptions(
  criterion: CriterionView,
  values: FoundValues,
  typed: string,
  chosen: readonly string[],
): readonly ComboboxOption[] {
  const sought = typed.toLowerCase();
  const at = (text: string | undefined): number => text?.toLowerCase().indexOf(sought) ?? -1;
  const seen = new Set(chosen);
  const options: ComboboxOption[] = [];
  for (const [value, meaning] of values) {
    const label = shownValue(criterion, value);
    // Several companies of one name are one value.
    if (seen.has(value) || [value, label, meaning].every((text) => at(text) < 0)) continue;
    seen.add(value);
    options.push({ value, label, meaning });
  }
  return options.sort((a, b) => Number(at(b.label) === 0) - Number(at(a.label) === 0));
}
