/** Prepare for sharing: what it would do, a yes, and what was done. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Shared, Sharing } from '../contract';
import { Button } from '../parts/button';
import { Failure } from '../parts/failure';
import { Title } from '../parts/title';
import { rpc } from '../rpc';
import type { Panel } from '../state/panel';
import { useAction } from '../state/use-action';
import { cells, formulas, peopleAndCompanies } from '../text/numbers';
import { SharingDone } from './sharing-done';
import { SharingPlan } from './sharing-plan';

/** What is done so far, over several steps. */
type Sum = Omit<Shared, 'view'>;
const NOTHING: Sum = { formulas: 0, cells: 0, skipped: 0, people: 0, companies: 0, hidden: [], done: false };

export function SharingPanel({ panel }: { readonly panel: Panel }) {
  const [plan, setPlan] = useState<Sharing>();
  const [sum, setSum] = useState<Sum>();
  const [agreed, setAgreed] = useState(false);
  const [reminded, setReminded] = useState(false);
  const { run: runLook, error: lookError } = useAction();
  const working = useAction();
  const here = useRef(true);
  const look = useCallback(async () => {
    const next = await runLook(() => rpc.sharing());
    if (next) setPlan(next);
  }, [runLook]);
  useEffect(() => {
    void look();
    return () => {
      here.current = false;
    };
  }, [look]);

  const prepare = async (): Promise<void> => {
    setReminded(!agreed);
    if (!agreed) return document.getElementById('share-agreed')?.focus();
    await working.run(async () => {
      let so = sum ?? NOTHING;
      // Leaving the view ends it after the step under way; what was done stays done.
      while (!so.done && here.current) {
        const step = await rpc.prepareForSharing();
        so = added(so, step);
        setSum(so);
        panel.update(step.view);
      }
    });
  };

  return (
    <>
      <Title text="Prepare for sharing" onBack={() => panel.go('home')} />
      {sum?.done ? (
        <SharingDone done={sum} onBack={() => panel.go('home')} />
      ) : (
        <>
          {!plan && !lookError && <p class="quiet">Looking through the file…</p>}
          {lookError && <Failure error={lookError} retry={() => void look()} />}
          {plan && (
            <form
              noValidate
              onSubmit={(event) => {
                event.preventDefault();
                void prepare();
              }}
            >
              <SharingPlan plan={plan} />
              <label class="tick">
                <input
                  type="checkbox"
                  id="share-agreed"
                  checked={agreed}
                  aria-invalid={reminded && !agreed ? 'true' : undefined}
                  aria-describedby={reminded && !agreed ? 'share-reminder' : undefined}
                  onChange={(event) => setAgreed(event.currentTarget.checked)}
                />
                <span class="words">
                  I understand that this cannot be taken back here, and that looking these people up again
                  costs credits.
                </span>
              </label>
              {reminded && !agreed && (
                <p class="field-error" id="share-reminder" role="alert">
                  Tick this first.
                </p>
              )}
              <div class="buttons">
                <Button kind="primary" submit busy={working.busy ? 'Preparing…' : undefined}>
                  Prepare for sharing
                </Button>
                <Button off={working.busy} onClick={() => panel.go('home')}>
                  Cancel
                </Button>
              </div>
              <p class="result" role="status">
                {sum && progressText(sum)}
              </p>
              {working.error && <Failure error={working.error} retry={() => void prepare()} />}
            </form>
          )}
        </>
      )}
    </>
  );
}

function added(sum: Sum, step: Shared): Sum {
  return {
    formulas: sum.formulas + step.formulas,
    cells: sum.cells + step.cells,
    people: sum.people + step.people,
    companies: sum.companies + step.companies,
    // What stays behind is told whole by every step.
    skipped: step.skipped,
    hidden: step.hidden,
    done: step.done,
  };
}

function progressText(sum: Sum): string {
  return `So far ${formulas(sum.formulas)} (${cells(sum.cells)}) turned into values, ${peopleAndCompanies(sum.people, sum.companies)} forgotten. Keep this panel open.`;
}
