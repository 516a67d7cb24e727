/** The offer to fill pending cells: where formulas are off it turns them on with a limit, in the same click. */
import { useState } from 'preact/hooks';
import type { CellsCap } from '../../src/core/settings';
import type { PendingCells } from '../../src/rpc';
import { Button } from '../parts/button';
import { Failure } from '../parts/failure';
import { NumberField } from '../parts/fields';
import { Form } from '../parts/form';
import { rpc } from '../script/rpc';
import type { Panel, SidebarPanel } from '../state/panel';
import { useAction } from '../state/use-action';
import { readLimit } from '../text/limit';
import { cells, credits, formulas, number } from '../text/numbers';

const LIMIT_ID = 'offer-limit';

interface PendingOfferProps {
  readonly panel: SidebarPanel;
  readonly found: PendingCells;
  readonly onLater: () => void;
}

/** The card on the start page. */
export function PendingOffer({ panel, found, onLater }: PendingOfferProps) {
  const { view } = panel;
  const asksForLimit = view.access === 'key' && !view.cells.on;
  const [text, setText] = useState(String(view.cells.suggested.credits));
  const [wrong, setWrong] = useState<string>();
  const turning = useAction();
  const typed = typedLimit(text, view.cells.suggested);
  const isUsedUp = view.access === 'key' && view.cells.on && found.roomLeft < 1 && found.atMost > 0;

  const turnOnAndFill = async (): Promise<void> => {
    setWrong(typed.wrong);
    if (!typed.cap) {
      document.getElementById(LIMIT_ID)?.focus();
      return;
    }
    const { cap } = typed;
    const next = await turning.run(() => rpc.setCells(true, cap));
    if (!next) return;
    panel.update(next);
    panel.fetching.start({}, found);
  };
  return (
    <section class="offer">
      <h2>{formulas(found.cells)} pending</h2>
      <Form onSubmit={() => void (asksForLimit ? turnOnAndFill() : panel.fetching.start({}, found))}>
        {asksForLimit && (
          <NumberField
            id={LIMIT_ID}
            label="Daily limit"
            value={text}
            error={wrong}
            tip="In credits, for all formulas in this file. Anyone who can edit can spend up to this limit every day."
            onInput={(value) => {
              setText(value);
              setWrong(undefined);
            }}
          />
        )}
        {isUsedUp && <p>{usedUpText(panel)}</p>}
        <div class="buttons">
          {!isUsedUp && (
            <Button
              kind="primary"
              submit
              busy={turning.busy ? 'Turning on…' : undefined}
              price={priceText(found, panel, asksForLimit ? typed.cap : undefined)}
            >
              {asksForLimit ? `Turn on and fill ${number(found.cells)}` : `Fill ${number(found.cells)}`}
            </Button>
          )}
          {isUsedUp && view.account?.creditsLeft !== 0 && (
            <Button kind="primary" onClick={() => panel.go('formulas')}>
              Change the limit
            </Button>
          )}
          <Button kind="plain" onClick={onLater}>
            Not now
          </Button>
        </div>
        {turning.error && <Failure error={turning.error} />}
      </Form>
    </section>
  );
}

/** The button that fills pending cells after a limit was saved. */
export function FillButton({ panel, found }: Omit<PendingOfferProps, 'onLater'>) {
  return (
    <div class="buttons">
      <Button kind="primary" price={priceText(found, panel)} onClick={() => panel.fetching.start({}, found)}>
        Fill {cells(found.cells)}
      </Button>
    </div>
  );
}

type TypedLimit =
  | { readonly cap: CellsCap; readonly wrong?: undefined }
  | { readonly cap?: undefined; readonly wrong: string | undefined };

/** Reads the credits a day. The part for phones is the suggested one, as far as the limit holds it. */
function typedLimit(text: string, suggested: CellsCap): TypedLimit {
  const { cap, wrong } = readLimit({ credits: text, phones: '0' });
  if (!cap) return { wrong: wrong?.credits };
  return { cap: { credits: cap.credits, phones: Math.min(cap.credits, suggested.phones) } };
}

/** Says what filling costs, within the limit: `cap` where it is about to be set, else the present one. */
function priceText({ atMost, roomLeft }: PendingCells, { view }: Panel, cap?: CellsCap): string {
  if (view.access === 'demo') return '0 credits';
  const left = view.account?.creditsLeft ?? Number.POSITIVE_INFINITY;
  const room = cap ? Math.max(0, Math.min(left, cap.credits - view.cells.spent.credits)) : roomLeft;
  const price = Math.min(atMost, view.cells.on || cap ? room : atMost);
  return price === 0 ? '0 credits' : `Up to ${credits(price)}`;
}

function usedUpText({ view }: Panel): string {
  return view.account?.creditsLeft === 0
    ? 'Your Lusha account is out of credits. Ask your Lusha admin for more, then fill these cells.'
    : 'You reached your daily limit. Raise it, or fill the rest tomorrow.';
}
