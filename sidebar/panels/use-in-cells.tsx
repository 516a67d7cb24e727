/** Use in cells: builds a formula for the selected rows and inserts it beside them. */
import { useState } from 'preact/hooks';
import type { FormulaPlace } from '../../src/rpc';
import { Title } from '../parts/title';
import { useFormulaForm } from '../state/formula-setup';
import type { Panel } from '../state/panel';
import { FormulaBuilder } from './formula-builder';
import { Placed } from './placed';

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
      <Title text="Use in cells" onBack={back} />
      {placed ? (
        <Placed placed={placed} onAnother={another} onBack={back} />
      ) : (
        <FormulaBuilder panel={panel} form={form} onPlaced={setPlaced} />
      )}
    </>
  );
}
