/** Offers mobile phones of the people with the best scores: the saving stands beside the price. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { BEST_PEOPLE } from '../../../src/core/limits';
import type { BestPhonesOffer } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { NumberField } from '../../parts/fields';
import { Form } from '../../parts/form';
import { Notice } from '../../parts/notice';
import { rpc } from '../../script/rpc';
import { useAction } from '../../state/use-action';
import { useAnswer, useUnchanged } from '../../state/use-answer';
import { wholeNumber } from '../../text/limit';
import { people } from '../../text/numbers';
import { bestHint, bestPriceText } from '../../text/scores-labels';

const BEST_ID = 'best-rows';
const SETTLE_MS = 250;
/** The scores are in the sheet, where they may change. */
const LOOK_EVERY_MS = 60_000;

interface BestPhonesProps {
  readonly tabId: number;
  /** Changes when the scores may be others. */
  readonly version: string;
  /** The other buttons of the screen, where this is the main thing on it. */
  readonly others?: ComponentChildren;
}

/** Shows only the other buttons where none of the people of the list has a score. */
export function BestPhones({ tabId, version, others }: BestPhonesProps) {
  const [typed, setTyped] = useState(String(BEST_PEOPLE));
  const best = wholeNumber(typed);
  const isNumber = best !== undefined && best > 0;
  const question = useAnswer(
    isNumber ? `${tabId} ${version} ${best}` : undefined,
    () => rpc.bestPhonesOffer({ tabId, best: best ?? BEST_PEOPLE }),
    { pauseMs: SETTLE_MS, firstPauseMs: 0, everyMs: LOOK_EVERY_MS },
  );
  const { answer: offer, current, error, ask } = question;
  const { changed, confirm } = useUnchanged(question, (one) => one);
  const starting = useAction();
  // The script puts another page in place of this one.
  const [isStarted, setStarted] = useState(false);
  const get = async (): Promise<void> => {
    if (!isNumber) document.getElementById(BEST_ID)?.focus();
    if (!isNumber || !current) return;
    await starting.run(async () => {
      const confirmed = await confirm();
      if (!confirmed) return;
      await rpc.getBestPhones({ tabId, best, cap: confirmed.credits });
      setStarted(true);
    });
  };
  const isMain = others !== undefined;
  const footer = (content: ComponentChildren) => (
    <div class={isMain ? 'footer' : ''}>
      {starting.error && <Failure error={starting.error} />}
      <div class="buttons">
        {content}
        {others}
      </div>
    </div>
  );
  if (!offer) {
    const failure = error && <Failure error={error} retry={() => void ask()} />;
    return isMain ? (
      <>
        {failure}
        {footer(null)}
      </>
    ) : (
      failure || null
    );
  }
  return (
    <section>
      <h2>Phones for the best</h2>
      <Form whole={isMain} onSubmit={() => void get()}>
        <NumberField
          id={BEST_ID}
          label="How many people"
          value={typed}
          error={isNumber ? undefined : 'Type a whole number, 1 or more.'}
          hint={current ? bestHint(offer) : undefined}
          onInput={setTyped}
        />
        {changed && (
          <Notice kind="warning" live>
            The scores or the price changed. Check the price, then press the button again.
          </Notice>
        )}
        {footer(
          <Button
            kind={isMain ? 'primary' : 'secondary'}
            submit
            off={!isNumber || !current}
            busy={starting.busy || isStarted ? 'Starting…' : undefined}
            price={bestPriceText(offer)}
          >
            {buttonText(offer)}
          </Button>,
        )}
      </Form>
    </section>
  );
}

function buttonText({ best, scored }: BestPhonesOffer): string {
  return best < scored ? `Get phones for the best ${best}` : `Get phones for ${people(best)}`;
}
