/** What the formula shall show, as ticked so far: kept while formulas are inserted one after the other. */
import { useState } from 'preact/hooks';
import type { FormulaOptions } from '../../src/rpc';
import { CATALOGUES, inOrder, type Kind } from '../text/field-choices';

export interface OptionsForm {
  readonly options: FormulaOptions;
  readonly setKind: (kind: Kind) => void;
  readonly tick: (id: string, on: boolean) => void;
  readonly setHeaders: (on: boolean) => void;
}

export function useOptionsForm(): OptionsForm {
  const [kind, setKind] = useState<Kind>('people');
  const [chosen, setChosen] = useState<Readonly<Record<Kind, ReadonlySet<string>>>>({
    people: new Set(CATALOGUES.people.first),
    companies: new Set(CATALOGUES.companies.first),
  });
  const [headers, setHeaders] = useState(false);
  const tick = (id: string, on: boolean): void => {
    const next = new Set(chosen[kind]);
    if (on) next.add(id);
    else next.delete(id);
    setChosen({ ...chosen, [kind]: next });
  };
  return { options: { kind, fields: inOrder(kind, chosen[kind]), headers }, setKind, tick, setHeaders };
}
