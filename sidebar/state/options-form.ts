/** What the formula shall show, as ticked so far: kept while formulas are inserted one after the other. */

import { useState } from 'preact/hooks';
import type { Kind } from '../../src/core/kind';
import type { FormulaOptions } from '../../src/rpc';
import { CATALOGUES, inOrder } from '../text/field-choices';

export interface OptionsForm {
  readonly options: FormulaOptions;
  readonly setKind: (kind: Kind) => void;
  readonly tick: (id: string, on: boolean) => void;
  readonly setHeaders: (on: boolean) => void;
}

export function useOptionsForm(): OptionsForm {
  const [kind, setKind] = useState<Kind>('contact');
  const [chosen, setChosen] = useState<Readonly<Record<Kind, ReadonlySet<string>>>>({
    contact: new Set(CATALOGUES.contact.first),
    company: new Set(CATALOGUES.company.first),
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
