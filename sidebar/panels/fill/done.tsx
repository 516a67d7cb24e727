/** A fill that is through: how many, who was left out, what it cost, and the ways on. */
import type { FillView } from '../../../src/rpc';
import { Notice } from '../../parts/notice';
import type { SearchPanel } from '../../state/panel';
import { resultText } from '../../text/fill-labels';
import { FillCounts, WithNobody } from './counts';
import { Reveal } from './reveal';
import { ToSearch } from './to-search';

export function DoneFill({ panel, fill }: { readonly panel: SearchPanel; readonly fill: FillView }) {
  const { kind, added, ended, withNobody = [] } = fill;
  const some = added > 0;
  return (
    <>
      <Notice kind={some ? 'good' : 'info'} live>
        {resultText(fill)}.
        {ended === 'no more' && (kind === 'contact' ? ' Nobody else matches.' : ' No other company matches.')}
      </Notice>
      <p class="quiet">{fill.sentence}.</p>
      <div class="buttons">
        {some && <Reveal kind={kind} primary />}
        <ToSearch panel={panel} primary={!some} />
      </div>
      <FillCounts fill={fill} />
      {withNobody.length > 0 && <WithNobody names={withNobody} />}
    </>
  );
}
