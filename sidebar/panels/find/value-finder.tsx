/** A field that searches a long list of values: the panel's own list, or Lusha's. */
import { useMemo, useState } from 'preact/hooks';
import type { CriterionView, FoundValues } from '../../../src/rpc';
import { Combobox, type ComboboxOption } from '../../parts/combobox';
import { Failure } from '../../parts/failure';
import { rpc } from '../../script/rpc';
import { type Answered, useAnswer } from '../../state/use-answer';
import { number } from '../../text/numbers';
import type { ValueChoiceProps } from './value-props';

/** A list of this length can be read; a person who needs another value types more of it. */
const SHOWN = 100;
/** The fewest letters that Lusha searches for, and the pause after the last one. */
const LETTERS = 2;
const PAUSE_MS = 300;

export function ValueFinder({
  criterion,
  chosen,
  onToggle,
  list,
}: ValueChoiceProps & { readonly list: Answered<FoundValues> }) {
  const { id, label, takes } = criterion;
  const [text, setText] = useState('');
  const typed = text.trim();
  const isSearched = takes === 'search';
  const query = isSearched && typed.length >= LETTERS ? typed : undefined;
  const searched = useAnswer(query, () => rpc.findValues(id, query), { pauseMs: PAUSE_MS });
  const answered = isSearched ? searched : list;
  const isCurrent = isSearched ? query !== undefined && searched.current : list.current;
  const values = isCurrent ? answered.answer : undefined;
  const fitting = useMemo(
    () => fittingOptions(values ?? [], isSearched ? '' : typed, chosen),
    [values, typed, chosen, isSearched],
  );
  const options = useMemo(() => {
    const shown = fitting.slice(0, SHOWN);
    // Lusha accepts more values than it lists. Where the list is missing, a person may still know its values.
    const takesTyped = typed !== '' && (isSearched ? isCurrent : answered.error !== undefined);
    const isListed = (values ?? []).some(([value]) => value.toLowerCase() === typed.toLowerCase());
    return takesTyped && !isListed ? [...shown, { value: typed, label: `“${typed}”, as typed` }] : shown;
  }, [fitting, typed, values, isCurrent, isSearched, answered.error]);
  return (
    <>
      <Combobox
        label={`${label}: ${isSearched ? 'type two letters or more' : 'type or choose'}`}
        text={text}
        onText={setText}
        options={options}
        status={statusOf({
          takes,
          typed,
          query,
          error: answered.error !== undefined,
          isCurrent,
          found: fitting.length,
        })}
        onChoose={(value) => onToggle(value)}
      />
      {answered.error && <Failure error={answered.error} retry={answered.ask} />}
    </>
  );
}

/** Returns the values that contain the typed text and are not chosen yet; those that begin with it come first. */
function fittingOptions(
  values: FoundValues,
  typed: string,
  chosen: readonly string[],
): readonly ComboboxOption[] {
  const sought = typed.toLowerCase();
  const at = (text: string | undefined): number => text?.toLowerCase().indexOf(sought) ?? -1;
  const seen = new Set(chosen);
  const options: ComboboxOption[] = [];
  for (const [value, meaning] of values) {
    // Several companies of one name are one value.
    if (seen.has(value) || (at(value) < 0 && at(meaning) < 0)) continue;
    seen.add(value);
    options.push({ value, label: value, meaning });
  }
  return options.sort((a, b) => Number(at(b.value) === 0) - Number(at(a.value) === 0));
}

interface Progress {
  readonly takes: CriterionView['takes'];
  readonly typed: string;
  readonly query: string | undefined;
  readonly error: boolean;
  readonly isCurrent: boolean;
  readonly found: number;
}

function statusOf({ takes, typed, query, error, isCurrent, found }: Progress): string {
  if (typed === '' || error || (takes === 'search' && query === undefined)) return '';
  if (!isCurrent) return 'Searching…';
  return found > SHOWN ? `${number(found)} found, the first ${SHOWN} are listed` : `${number(found)} found`;
}
