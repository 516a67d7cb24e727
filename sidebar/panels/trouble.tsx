/** What stands in the way of every request, with the next step. */
import { useState } from 'preact/hooks';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import type { Panel } from '../state/panel';
import { sentenceHere } from '../text/errors';
import { atTime } from '../text/times';
import { AskAdmin } from './ask-admin';

export function Trouble({ panel }: { readonly panel: Panel }) {
  const [asking, setAsking] = useState(false);
  const { trouble } = panel.view;
  if (!trouble || (trouble.until !== undefined && trouble.until <= panel.now)) return null;
  const again = (
    <Button busy={panel.refreshing ? 'Asking Lusha…' : undefined} onClick={panel.refresh}>
      Check again
    </Button>
  );
  const wrongKey = trouble.code === 'bad_key' || trouble.code === 'no_key';
  const actions = wrongKey ? (
    <>
      <Button kind="primary" onClick={() => panel.go('key')}>
        Enter another key
      </Button>
      <Button expanded={asking} onClick={() => setAsking(!asking)}>
        Ask my admin
      </Button>
    </>
  ) : (
    again
  );
  return (
    <>
      <Notice kind="error" actions={trouble.until === undefined ? actions : undefined}>
        {sentenceHere(trouble)}
        {trouble.until !== undefined && <strong> It opens {atTime(trouble.until, panel.now)}.</strong>}
      </Notice>
      {wrongKey && asking && <AskAdmin />}
    </>
  );
}
