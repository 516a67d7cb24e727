/** The part of a search that limits it to the companies in cells of the sheet. */
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { Select } from '../../parts/fields';
import { rpc } from '../../script/rpc';
import type { SearchPanel } from '../../state/panel';
import { companyCells } from '../../state/search-draft';
import { useAction } from '../../state/use-action';
import { cells, credits } from '../../text/numbers';

/** Lusha returns at most 20 people of one company. */
const MOST = 20;
/** The proposed limit: a few people of each company rather than all of the first ones. */
const FIRST = 3;
const BUTTON = 'take-cells';
const LIMITS: readonly (readonly [string, string])[] = [
  ['', 'no limit'],
  ...Array.from({ length: MOST }, (_, at) => [`${at + 1}`, `${at + 1}`] as const),
];

export function AtCompanies({ panel }: { readonly panel: SearchPanel }) {
  const { finding, say, view } = panel;
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
    <section>
      <h2>At these companies</h2>
      {at ? (
        <>
          <ul class="chips" aria-label="At these companies: chosen">
            <li>
              <button type="button" class="chip" aria-label={`Remove ${companyCells(at)}`} onClick={remove}>
                {companyCells(at)} ×
              </button>
            </li>
          </ul>
          {at.unreadable > 0 && (
            <p class="quiet">
              {cells(at.unreadable)} {at.unreadable === 1 ? 'names' : 'name'} no company.
            </p>
          )}
          <Select
            id="per-company"
            label="Max. people per company"
            value={perCompany === undefined ? '' : `${perCompany}`}
            options={LIMITS}
            hint={`${credits(view.prices.search)} per started ${view.prices.searchBlock} people found.`}
            onChange={(limit) => finding.setAt(at, limit === '' ? undefined : Number(limit))}
          />
        </>
      ) : (
        <p class="hint">Select the cells that name companies, by domain or name: a list or a part of it.</p>
      )}
      <div class="buttons">
        <Button id={BUTTON} busy={taking.busy ? 'Reading the cells…' : undefined} onClick={() => void take()}>
          {at ? 'Use other cells' : 'Use the selected cells'}
        </Button>
      </div>
      {taking.error && <Failure error={taking.error} />}
    </section>
  );
}
