/** The view "Insert a formula": it builds a formula for the selected rows and inserts it beside them. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormulaPlace } from '../../src/rpc';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import { Title } from '../parts/title';
import { useFormulaForm } from '../state/formula-setup';
import type { Panel } from '../state/panel';
import { FormulaBuilder } from './formula-builder';

export function UseInCells({ panel }: { readonly panel: Panel }) {
  const form = useFormulaForm();
  const [placed, setPlaced] = useState<FormulaPlace>();
  const back = (): void => panel.go('home');
  const another = (): void => {
    setPlaced(undefined);
    document.querySelector('h1')?.focus();
  };
  return (
    <>
      <Title text="Insert a formula" onBack={back} />
      {placed ? (
        <Placed placed={placed} onAnother={another} onBack={back} />
      ) : (
        <FormulaBuilder panel={panel} form={form} onPlaced={setPlaced} />
      )}
    </>
  );
}

interface PlacedProps {
  readonly placed: FormulaPlace;
  readonly onAnother: () => void;
  readonly onBack: () => void;
}

/** Shows where the formula is now, and what its cells say until the answers arrive. */
function Placed({ placed, onAnother, onBack }: PlacedProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div tabIndex={-1} ref={box}>
      <Notice kind="good" live>
        The formula is in <strong>{placed.target}</strong> of {placed.tab}.
      </Notice>
      <code class="block">{placed.formula}</code>
      <p>
        Results appear in a few seconds. If some say <em>Pending</em> or <em>#NAME?</em>, fill them from here.
      </p>
      <p class="quiet">Recalculating costs 0 credits.</p>
      <div class="buttons">
        <Button kind="primary" onClick={onAnother}>
          Insert another
        </Button>
        <Button onClick={onBack}>Done</Button>
      </div>
    </div>
  );
}
