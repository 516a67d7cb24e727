/** The first line of the setup: what the list has, its tab and its rows. The rows open as a choice below. */
import { useEffect, useState } from 'preact/hooks';
import type { Kind } from '../../../src/core/kind';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { MENU } from '../../parts/icons';
import { listRowsText } from '../../text/enrich-labels';
import { KindChoice } from '../kind-choice';
import type { OptionsProps } from './options-props';
import { PickRows } from './pick-rows';

interface ListHeadProps extends OptionsProps {
  readonly onKind: (kind: Kind) => void;
  readonly onTabInFront: () => void;
}

export function ListHead({ setup, options, onChange, onKind, onTabInFront }: ListHeadProps) {
  const isNothing = setup.refusal?.code === 'no_rows' && setup.alreadyHave === 0;
  const [open, setOpen] = useState(isNothing);
  useEffect(() => {
    if (isNothing) setOpen(true);
  }, [isNothing]);
  return (
    <>
      <div class="list-head">
        <KindChoice kind={options.kind} onChange={onKind} />
        <button
          type="button"
          class="menu"
          aria-expanded={open}
          aria-controls={open ? 'rows-choice' : undefined}
          onClick={() => setOpen(!open)}
        >
          <span class="name">{setup.tab.name}</span>
          <span class="figures">· {listRowsText(setup)}</span>
          <Icon shape={MENU} />
        </button>
      </div>
      {open && (
        <div class="rows-choice" id="rows-choice">
          <PickRows setup={setup} options={options} onChange={onChange} />
          <Button kind="plain" onClick={onTabInFront}>
            Use current tab
          </Button>
        </div>
      )}
    </>
  );
}
