/** The fields to choose from, with a search and their prices. */
import { useId, useState } from 'preact/hooks';
import type { EnrichOptions, PanelView } from '../../../src/rpc';
import { Tick } from '../../parts/tick';
import { ENRICH_FIELDS } from '../../text/enrich-fields';
import { priceText } from '../../text/field-choices';
import { FieldBoxes } from '../field-boxes';

interface FieldSearchProps {
  readonly options: EnrichOptions;
  readonly prices: PanelView['prices'];
  readonly onTick: (id: string, on: boolean) => void;
}

export function FieldSearch({ options: { kind, fields }, prices, onTick }: FieldSearchProps) {
  const id = useId();
  const [text, setText] = useState('');
  const catalogue = ENRICH_FIELDS[kind];
  const searched = text.trim().toLowerCase();
  const found = [...catalogue.usual, ...catalogue.more].filter(({ label }) =>
    label.toLowerCase().includes(searched),
  );
  return (
    <>
      <div class="field">
        <label class="unseen" for={id}>
          Search fields
        </label>
        <input
          id={id}
          type="search"
          placeholder="Search fields, e.g. Level"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            // Enter would send the form around it, and that looks records up.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      </div>
      {searched === '' ? (
        <FieldBoxes
          kind={kind}
          chosen={fields}
          prices={prices}
          catalogue={catalogue}
          legend="Fields"
          onTick={onTick}
        />
      ) : (
        <fieldset class="ticks">
          <legend class="label">Fields that match</legend>
          <p class="unseen" role="status">
            {found.length} found
          </p>
          {found.length === 0 && <p class="quiet">No field is called that.</p>}
          {found.map((field) => (
            <Tick
              key={field.id}
              on={fields.includes(field.id)}
              price={priceText(kind, field, fields, prices)}
              onChange={(on) => onTick(field.id, on)}
            >
              {field.label}
            </Tick>
          ))}
        </fieldset>
      )}
    </>
  );
}
