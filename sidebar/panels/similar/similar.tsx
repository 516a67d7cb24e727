/** The view that finds people or companies similar to the selected ones: its set-up, and the fill that adds them. */
import { useEffect, useState } from 'preact/hooks';
import { Arrived } from '../../parts/arrived';
import { BACK_ID, Title } from '../../parts/title';
import type { SearchPanel } from '../../state/panel';
import { useScreen } from '../../state/use-screens';
import { FillPanel } from '../fill/fill';
import { LeavingFill } from '../fill/notice';
import { SimilarSetup } from './setup';

export function SimilarView({ panel }: { readonly panel: SearchPanel }) {
  const { filling } = panel;
  /** Whether the question about leaving the fill is shown. */
  const [leaving, setLeaving] = useState(false);
  useEffect(() => {
    if (!filling.driven) setLeaving(false);
  }, [filling.driven]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the view opens
  useEffect(() => {
    void filling.look();
  }, []);
  const screen = filling.open ? 'fill' : 'set-up';
  // Nothing is inserted above the form once it is shown.
  const ready = filling.job !== undefined || filling.error !== undefined;
  const quiet = useScreen(ready ? screen : undefined);
  const home = panel.from === 'find' ? 'find' : 'home';
  const back = (): void => {
    if (filling.open) filling.setOpen(false);
    else if (filling.driven && home === 'home') setLeaving(true);
    else panel.go(home);
  };
  const answer = (leave: boolean): void => {
    setLeaving(false);
    document.getElementById(BACK_ID)?.focus();
    if (leave) panel.go('home');
  };
  const title = filling.job?.phase === 'done' ? 'Results' : 'Add to sheet';
  return (
    <>
      <Title text={screen === 'fill' ? title : 'Find similar'} onBack={back} />
      {leaving && <LeavingFill filling={filling} onAnswer={answer} />}
      {!ready && (
        <p class="quiet" role="status">
          Reading the sheet…
        </p>
      )}
      {ready && (
        <Arrived key={screen} quiet={quiet}>
          {screen === 'fill' ? <FillPanel panel={panel} /> : <SimilarSetup panel={panel} />}
        </Arrived>
      )}
    </>
  );
}
