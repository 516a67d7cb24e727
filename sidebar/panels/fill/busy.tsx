/** A fill that somebody else, or another window, works on. */
import type { FillView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Notice } from '../../parts/notice';
import type { SearchPanel } from '../../state/panel';
import { useAction } from '../../state/use-action';
import { FillBar } from './bar';
import { ToSearch } from './to-search';

export function BusyFill({ panel, fill }: { readonly panel: SearchPanel; readonly fill: FillView }) {
  const { doing, stop, look } = panel.filling;
  const looking = useAction();
  return (
    <>
      <Notice kind="info">
        {fill.mine
          ? 'A step is still under way, perhaps in another window. Wait until it is through, or stop it.'
          : `Somebody else is filling “${fill.tab}” with another Lusha key. One search at a time fills a sheet of this file: wait until it is done, or stop it.`}
      </Notice>
      <FillBar fill={fill} />
      <div class="buttons">
        <Button busy={looking.busy ? 'Looking…' : undefined} onClick={() => void looking.run(look)}>
          Look again
        </Button>
        <Button busy={doing === 'stopping' ? 'Stopping…' : undefined} onClick={() => void stop()}>
          Stop it
        </Button>
        <ToSearch panel={panel} />
      </div>
    </>
  );
}
