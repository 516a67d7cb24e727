/** The fields of a formula: chips in a combobox that adds further ones. */
import { useRef, useState } from 'preact/hooks';
import type { Kind } from '../../src/core/kind';
import type { PanelView } from '../../src/rpc';
import { Chip, Chips } from '../parts/chips';
import { Combobox } from '../parts/combobox';
import { CATALOGUES, priceText } from '../text/field-choices';
import { count } from '../text/numbers';

interface FieldChipsProps {
  readonly kind: Kind;
  readonly chosen: readonly string[];
  readonly prices: PanelView['prices'];
  readonly onTick: (id: string, on: boolean) => void;
}

export function FieldChips({ kind, chosen, prices, onTick }: FieldChipsProps) {
  const root = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const { usual, more } = CATALOGUES[kind];
  const all = [...usual, ...more];
  const shown = all.filter(({ id }) => chosen.includes(id));
  const typed = text.trim().toLowerCase();
  const options = all
    .filter(({ id, label }) => !chosen.includes(id) && label.toLowerCase().includes(typed))
    .map((field) => ({
      value: field.id,
      label: field.label,
      meaning: priceText(kind, field, chosen, prices),
    }));
  const remove = (id: string): void => {
    onTick(id, false);
    // The chip that had the focus is gone.
    root.current?.querySelector('input')?.focus();
  };
  const removeLast = (): void => {
    const last = shown[shown.length - 1];
    if (last) remove(last.id);
  };
  return (
    <div ref={root}>
      <Combobox
        label="Fields"
        text={text}
        onText={setText}
        options={options}
        status={typed === '' ? '' : count(options.length, 'field')}
        onChoose={(value) => onTick(value, true)}
        placeholder={shown.length > 0 ? '' : 'e.g. Title'}
        chips={
          <Chips label="Fields">
            {shown.map(({ id, label }) => (
              <Chip key={id} text={label} onRemove={() => remove(id)} />
            ))}
          </Chips>
        }
        onBackspace={removeLast}
      />
    </div>
  );
}
