/** One filter as a field: type at once, choose from its list, and see what is chosen as chips. */
import { useRef, useState } from 'preact/hooks';
import type { CriterionDraft, CriterionView } from '../../../src/rpc';
import { Chip, Chips } from '../../parts/chips';
import { Combobox } from '../../parts/combobox';
import { Failure } from '../../parts/failure';
import { Icon } from '../../parts/icon';
import { EXCLUDE, MATCH_ALL, REMOVE_FILTER } from '../../parts/icons';
import type { FindPeople } from '../../state/find-people';
import { shownValue, useFieldOptions } from './field-options';

interface FilterFieldProps {
  readonly criterion: CriterionView;
  readonly finding: FindPeople;
  /** Lets screen readers announce what was added or removed. */
  readonly speak: (text: string) => void;
  /** The filter was just added, so it takes the focus. */
  readonly isNew?: boolean;
  /** Takes the filter out of the form; absent for those that are always in it. */
  readonly onRemove?: (() => void) | undefined;
}

export function FilterField({ criterion, finding, speak, isNew = false, onRemove }: FilterFieldProps) {
  const { id, label, takes, help } = criterion;
  const root = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [touched, setTouched] = useState(isNew);
  const [excludes, setExcludes] = useState(false);
  const own = finding.draft.criteria.filter((one) => one.id === id);
  const chosen = own.flatMap(({ values }) => values);
  const typed = text.trim();
  const { options, status, note, error, retry } = useFieldOptions(criterion, typed, touched, chosen);
  const problem = finding.check.answer?.problems.find((one) => one.id === id);
  const side: CriterionDraft['side'] = excludes ? 'exclude' : 'include';
  const named = (value: string, of: CriterionDraft['side']): string =>
    of === 'exclude' ? `not ${shownValue(criterion, value)}` : shownValue(criterion, value);
  const add = (value: string): void => {
    if (chosen.includes(value)) return;
    finding.toggle({ id, side }, value);
    speak(`${label}: ${named(value, side)} added.`);
  };
  const remove = (from: CriterionDraft, value: string): void => {
    finding.toggle({ id, side: from.side }, value);
    speak(`${label}: ${named(value, from.side)} removed.`);
    root.current?.querySelector('input')?.focus();
  };
  const removeLast = (): void => {
    const last = own[own.length - 1];
    const value = last?.values[last.values.length - 1];
    if (last && value !== undefined) remove(last, value);
  };
  /** What was typed is meant, also by a person who goes on without Enter. */
  const leave = (): void => {
    if (takes !== 'text') return;
    if (typed !== '') add(typed);
    setText('');
  };
  return (
    <div ref={root}>
      <Combobox
        label={label}
        text={text}
        onText={setText}
        options={options}
        status={status}
        onChoose={add}
        placeholder={chosen.length > 0 ? '' : placeholderOf(criterion)}
        opensAtOnce={isNew}
        hasList={takes === 'list'}
        error={own.length > 0 ? problem?.sentence : undefined}
        aside={onRemove && <RemoveFilter label={label} onRemove={onRemove} />}
        chips={
          <Chips label={label}>
            {own.flatMap((one) =>
              one.values.map((value) => (
                <Chip
                  key={one.side + value}
                  text={named(value, one.side)}
                  isExcluded={one.side === 'exclude'}
                  onRemove={() => remove(one, value)}
                />
              )),
            )}
          </Chips>
        }
        menu={
          <div class="menu-end">
            {note !== '' && options.length === 0 && !error && <p class="quiet">{note}</p>}
            {takes !== 'list' && <p class="quiet">{help}</p>}
            {error && <Failure error={error} retry={retry} />}
            <Switches
              criterion={criterion}
              finding={finding}
              included={own.find((one) => one.side === 'include')}
              excludes={excludes}
              onExcludes={setExcludes}
            />
          </div>
        }
        onFocus={() => setTouched(true)}
        onBackspace={removeLast}
        onLeave={leave}
      />
    </div>
  );
}

interface SwitchesProps {
  readonly criterion: CriterionView;
  readonly finding: FindPeople;
  readonly included: CriterionDraft | undefined;
  readonly excludes: boolean;
  readonly onExcludes: (excludes: boolean) => void;
}

/** What holds for the values of a field: whether the next ones are excluded, and whether all of them must match. */
function Switches({ criterion, finding, included, excludes, onExcludes }: SwitchesProps) {
  const { id, label, canExclude, canMatchAll } = criterion;
  const all = included?.match === 'all';
  return (
    <div class="menu-switches">
      {canExclude && (
        <button
          type="button"
          class="menu-switch"
          aria-pressed={excludes}
          aria-label={`Exclude values of ${label}`}
          onClick={() => onExcludes(!excludes)}
        >
          <Icon shape={EXCLUDE} size={18} />
          Exclude
        </button>
      )}
      {canMatchAll && (included?.values.length ?? 0) > 1 && (
        <button
          type="button"
          class="menu-switch"
          aria-pressed={all}
          aria-label={`Match all values of ${label}`}
          onClick={() => finding.setMatch({ id, side: 'include' }, !all)}
        >
          <Icon shape={MATCH_ALL} size={18} />
          Match all
        </button>
      )}
    </div>
  );
}

function RemoveFilter({ label, onRemove }: { readonly label: string; readonly onRemove: () => void }) {
  return (
    <button type="button" class="remove-filter" aria-label={`Remove the filter ${label}`} onClick={onRemove}>
      <Icon shape={REMOVE_FILTER} size={18} />
    </button>
  );
}

function placeholderOf({ example }: CriterionView): string {
  return example === undefined ? 'Any' : `e.g. ${example}`;
}
