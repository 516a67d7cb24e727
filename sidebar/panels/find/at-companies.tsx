/** The part of a search that limits it to the companies in cells of the sheet. */
import { useMemo, useState } from 'preact/hooks';
import { Button } from '../../parts/button';
import { Chip, Chips } from '../../parts/chips';
import { Combobox } from '../../parts/combobox';
import { Failure } from '../../parts/failure';
import { Icon } from '../../parts/icon';
import { ADD } from '../../parts/icons';
import { Tip } from '../../parts/tip';
import { rpc } from '../../script/rpc';
import type { SearchPanel } from '../../state/panel';
import { companyCells } from '../../state/search-draft';
import { useAction } from '../../state/use-action';
import { cells, credits, people } from '../../text/numbers';

/** Lusha returns at most 20 people of one company. */
const MOST = 20;
/** The proposed limit: a few people of each company rather than all of the first ones. */
const FIRST = 3;
const BUTTON = 'take-cells';
const LIMITS = Array.from({ length: MOST }, (_, at) => ({ value: `${at + 1}`, label: people(at + 1) }));

export function AtCompanies({ panel }: { readonly panel: SearchPanel }) {
  const { finding, say } = panel;
  const { at, perCompany } = finding.draft;
  const taking = useAction();
  const take = async (): Promise<void> => {
    const taken = await taking.run(() => rpc.findCompanies());
    if (!taken) return;
    finding.setAt(taken, perCompany ?? FIRST);
    say(companyCells(taken));
  };
  const remove = (): void => {
    finding.setAt(undefined, undefined);
    document.getElementById(BUTTON)?.focus();
  };
  return (
    <>
      {at && (
        <div class="field">
          <p class="label">Companies from cells</p>
          <div class="box">
            <Chips label="Companies from cells">
              {[<Chip key="cells" text={companyCells(at)} onRemove={remove} />]}
            </Chips>
          </div>
          {at.unreadable > 0 && (
            <p class="quiet">
              {cells(at.unreadable)} {at.unreadable === 1 ? 'names' : 'name'} no company.
            </p>
          )}
          <PerCompany panel={panel} />
        </div>
      )}
      <div class="buttons">
        <Button
          kind="plain"
          id={BUTTON}
          busy={taking.busy ? 'Reading the cells…' : undefined}
          onClick={() => void take()}
        >
          <Icon shape={ADD} size={18} />
          {at ? 'Use other selected cells' : 'Companies from selected cells'}
        </Button>
        <Tip about="Companies from selected cells">
          Select cells with company domains or names in the sheet, then press this.
        </Tip>
      </div>
      {taking.error && <Failure error={taking.error} />}
    </>
  );
}

/** How many people of one company are listed at most, as a chip. */
function PerCompany({ panel }: { readonly panel: SearchPanel }) {
  const { finding, view } = panel;
  const { at, perCompany } = finding.draft;
  const [text, setText] = useState('');
  const typed = text.trim();
  const options = useMemo(
    () => LIMITS.filter(({ value }) => value.startsWith(typed) && value !== `${perCompany}`),
    [typed, perCompany],
  );
  const setLimit = (limit: number | undefined): void => finding.setAt(at, limit);
  return (
    <Combobox
      label="Max. people per company"
      text={text}
      onText={setText}
      options={options}
      status=""
      placeholder={perCompany === undefined ? 'No limit' : ''}
      chips={
        <Chips label="Max. people per company">
          {perCompany === undefined
            ? []
            : [<Chip key="limit" text={people(perCompany)} onRemove={() => setLimit(undefined)} />]}
        </Chips>
      }
      menu={
        <p class="menu-end quiet">
          {credits(view.prices.search)} per started {view.prices.searchBlock} people found.
        </p>
      }
      onChoose={(limit) => setLimit(Number(limit))}
      onBackspace={() => setLimit(undefined)}
    />
  );
}
