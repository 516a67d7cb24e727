/** Where private e-mails are asked for and turned off: says so, and turns them on. */
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { Notice } from '../../parts/notice';
import { rpc } from '../../script/rpc';
import type { Panel } from '../../state/panel';
import { useAction } from '../../state/use-action';

interface PrivateEmailsOffProps {
  readonly panel: Panel;
  readonly onDone: () => void;
}

export function PrivateEmailsOff({ panel, onDone }: PrivateEmailsOffProps) {
  const saving = useAction();
  const turnOn = async (): Promise<void> => {
    const view = await saving.run(() => rpc.setPrivateEmails('on'));
    if (!view) return;
    panel.update(view);
    panel.say('Private e-mails are on.');
    onDone();
  };
  return (
    <>
      <Notice
        kind="warning"
        live
        actions={
          <Button busy={saving.busy ? 'Turning on…' : undefined} onClick={() => void turnOn()}>
            Turn them on
          </Button>
        }
      >
        Private e-mails are off in your settings. Turn them on for all your files, or choose something else.
        For people in the EU confirm it in Settings as well.
      </Notice>
      {saving.error && <Failure error={saving.error} />}
    </>
  );
}
