/** Boxes to tick for the fields, each with its price. */

import type { Kind } from '../../src/core/kind';
import type { PanelView } from '../../src/rpc';
import { Tick } from '../parts/tick';
import { CATALOGUES, type Catalogue, type FieldChoice, priceText } from '../text/field-choices';

interface FieldBoxesProps {
  readonly kind: Kind;
  readonly chosen: readonly string[];
  readonly prices: PanelView['prices'];
  readonly onTick: (id: string, on: boolean) => void;
  readonly legend?: string;
  readonly catalogue?: Catalogue;
}

export function FieldBoxes(props: FieldBoxesProps) {
  const { kind, chosen, prices, onTick, legend = 'Columns to show' } = props;
  const { usual, more } = props.catalogue ?? CATALOGUES[kind];
  const hidden = more.filter(({ id }) => chosen.includes(id)).length;
  const box = (field: FieldChoice) => {
    const price = priceText(kind, field, chosen, prices);
    return (
      <Tick
        key={field.id}
        on={chosen.includes(field.id)}
        onChange={(on) => onTick(field.id, on)}
        price={price}
      >
        {field.label}
      </Tick>
    );
  };
  return (
    <fieldset class="ticks">
      <legend class="label">{legend}</legend>
      <p class="hint">Max. price per match.</p>
      {usual.map(box)}
      <details>
        <summary>More fields{hidden > 0 ? ` (${hidden} chosen)` : ''}</summary>
        {more.map(box)}
      </details>
    </fieldset>
  );
}
