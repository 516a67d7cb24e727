/** The fields of a formula as chips, with a combobox that adds further ones. */
import { useId, useRef, useState } from 'preact/hooks';
import type { Kind } from '../../src/core/kind';
import type { PanelView } from '../../src/rpc';
import { Combobox } from '../parts/combobox';
import { Icon } from '../parts/icon';
import { REMOVE } from '../parts/icons';
import { CATALOGUES, priceText } from '../text/field-choices';
import { count } from '../text/numbers';

interface FieldChipsProps {
  readonly kind: Kind;
  readonly chosen: readonly string[];
  readonly prices: PanelView['prices'];
  readonly onTick: (id: string, on: boolean) => void;
}

export function FieldChips({ kind, chosen, prices, onTick }: FieldChipsProps) {
  const id = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  const [text, setText] = useState('');
  const { usual, more } = CATALOGUES[kind];
  const all = [...usual, ...more];
  const typed = text.trim().toLowerCase();
  const left = all.filter(
    ({ id: own, label }) => !chosen.includes(own) && label.toLowerCase().includes(typed),
  );
  const options = left.map((field) => ({
    value: field.id,
    label: field.label,
    meaning: priceText(kind, field, chosen, prices),
  }));
  const remove = (own: string): void => {
    onTick(own, false);
    // The chip that had the focus is gone.
    box.current?.querySelector('input')?.focus();
  };
  return (
    <fieldset class="field-chips" ref={box} aria-labelledby={id}>
      <div class="label" id={id}>
        Fields
      </div>
      <ul class="chips">
        {all
          .filter((field) => chosen.includes(field.id))
          .map((field) => (
            <li key={field.id} class="chip">
              {field.label}
              <button type="button" aria-label={`Remove ${field.label}`} onClick={() => remove(field.id)}>
                <Icon shape={REMOVE} size={16} />
              </button>
            </li>
          ))}
      </ul>
      <Combobox
        label="Add a field"
        text={text}
        onText={setText}
        options={options}
        status={typed === '' ? '' : count(options.length, 'field')}
        onChoose={(value) => onTick(value, true)}
      />
    </fieldset>
  );
}
