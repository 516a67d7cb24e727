/** The filters that are not in the form yet, found by name. */
import { useMemo, useState } from 'preact/hooks';
import { Button } from '../../parts/button';
import { Combobox, type ComboboxOption } from '../../parts/combobox';
import { Icon } from '../../parts/icon';
import { FILTERS } from '../../parts/icons';
import { count } from '../../text/numbers';

interface FilterName {
  readonly id: string;
  readonly label: string;
  readonly help: string;
}

interface MoreFiltersProps {
  readonly filters: readonly FilterName[];
  readonly onAdd: (id: string) => void;
}

export function MoreFilters({ filters, onAdd }: MoreFiltersProps) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const options = useMemo(() => named(filters, text.trim().toLowerCase()), [filters, text]);
  const close = (): void => {
    setOpen(false);
    setText('');
  };
  if (!open) {
    return (
      <Button kind="plain" onClick={() => setOpen(true)}>
        <Icon shape={FILTERS} size={18} />
        More filters
      </Button>
    );
  }
  return (
    <Combobox
      label="More filters"
      text={text}
      onText={setText}
      options={options}
      status={text === '' ? '' : count(options.length, 'filter')}
      placeholder="e.g. Skills"
      opensAtOnce
      onChoose={(id) => {
        close();
        onAdd(id);
      }}
      menu={options.length === 0 ? <p class="menu-end quiet">No filter has this name.</p> : undefined}
      onLeave={close}
    />
  );
}

/** Returns the filters whose name or help has the text; those whose name has it come first. */
function named(filters: readonly FilterName[], sought: string): readonly ComboboxOption[] {
  const has = (text: string): boolean => text.toLowerCase().includes(sought);
  return filters
    .filter(({ label, help }) => has(label) || has(help))
    .map(({ id, label, help }) => ({ value: id, label, meaning: help }))
    .sort((a, b) => Number(has(b.label)) - Number(has(a.label)));
}
