/** Stands over every view while the add-on answers with made-up people. */
import { rpc } from '../script/rpc';
import type { Panel } from '../state/panel';
import { useAction } from '../state/use-action';
import { Button } from './button';
import { Failure } from './failure';

export function DemoBanner({ panel }: { readonly panel: Panel }) {
  const ending = useAction();
  const end = async (): Promise<void> => {
    const view = await ending.run(() => rpc.endDemo());
    if (!view) return;
    panel.update(view);
    panel.go('home');
    panel.say('The demo has ended.');
  };
  return (
    <section class="demo" aria-label="Demo">
      <p>Demo: made-up people, no Lusha credits are spent</p>
      {!panel.inWindow && (
        <div class="buttons">
          <Button onClick={() => panel.go('key')}>Enter my key</Button>
          <Button busy={ending.busy ? 'Ending…' : undefined} onClick={end}>
            End demo
          </Button>
        </div>
      )}
      {ending.error && <Failure error={ending.error} />}
    </section>
  );
}
