/** What is added to each row: a preset, or fields of one's own. */
import { useState } from 'preact/hooks';
import type { EnrichWish, PanelView } from '../../../src/rpc';
import { Choice } from '../../parts/choice';
import { ENRICH_FIELDS, presetOf, presetPrice, presetsFor } from '../../text/enrich-fields';
import { inOrder } from '../../text/field-choices';
import { credits } from '../../text/numbers';
import { FieldBoxes } from '../field-boxes';

const OWN = 'own';

interface PresetChoiceProps {
  readonly wish: EnrichWish;
  readonly view: PanelView;
  readonly onChange: (fields: readonly string[]) => void;
}

export function PresetChoice({ wish: { kind, fields }, view, onChange }: PresetChoiceProps) {
  const [own, setOwn] = useState(false);
  const presets = presetsFor(kind, view);
  const preset = own ? undefined : presetOf(presets, fields);
  const catalogue = ENRICH_FIELDS[kind];
  const labels = new Map([...catalogue.usual, ...catalogue.more].map(({ id, label }) => [id, label]));
  const priceOf = (some: readonly string[]): string => {
    const price = presetPrice(kind, some, view.prices);
    return price === 0 ? 'with the look-up' : `${credits(price)} each`;
  };
  const tick = (id: string, on: boolean): void => {
    const next = new Set(fields);
    if (on) next.add(id);
    else next.delete(id);
    setOwn(true);
    onChange(inOrder(kind, next, catalogue));
  };
  return (
    <section>
      <h2>What to add</h2>
      <Choice
        legend={`Price for each ${kind === 'people' ? 'person' : 'company'} found, at most`}
        name="preset"
        value={preset?.label ?? OWN}
        options={[
          ...presets.map(({ label, fields: some }) => [label, label, priceOf(some)] as const),
          [OWN, 'My own choice', preset ? '' : priceOf(fields)] as const,
        ]}
        onChange={(label) => {
          const next = presets.find((one) => one.label === label);
          setOwn(next === undefined);
          if (next) onChange(next.fields);
        }}
      />
      {preset ? (
        <p class="hint">Fills {preset.fields.map((id) => labels.get(id) ?? id).join(', ')}.</p>
      ) : (
        <FieldBoxes
          kind={kind}
          chosen={fields}
          prices={view.prices}
          catalogue={catalogue}
          legend="Fields"
          onTick={tick}
        />
      )}
    </section>
  );
}
