/** The preview of a search that nobody matches: what it cost, and which of its filters to remove. */
import { useState } from 'preact/hooks';
import type { SearchPreview, TightestFilter, TightestPrice } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { Icon } from '../../parts/icon';
import { REMOVE_FILTER } from '../../parts/icons';
import { rpc } from '../../script/rpc';
import type { SearchPanel } from '../../state/panel';
import { useAction } from '../../state/use-action';
import { credits } from '../../text/numbers';

interface NoMatchesProps {
  readonly panel: SearchPanel;
  readonly found: SearchPreview;
  readonly tightest: TightestPrice;
}

export function NoMatches({ panel, found, tightest }: NoMatchesProps) {
  const { finding, say, update } = panel;
  const [counted, setCounted] = useState<TightestFilter>();
  const counting = useAction();
  const price = counted ? counted.rest : tightest;
  const count = async (most: number): Promise<void> => {
    const next = await counting.run(() => rpc.findTightest(finding.draft, most));
    if (!next) return;
    update(next.view);
    setCounted(next);
    say(sentenceOf(next));
  };
  const canCount = price !== undefined && (price.searches > 0 || (counted === undefined && found.known));
  return (
    <>
      <h2 class="lead">
        {found.heading}. {credits(found.spent + (counted?.spent ?? 0))} used.
      </h2>
      <p class="quiet search-title" title={found.title}>
        {found.title}
      </p>
      {counted && <Loosened panel={panel} counted={counted} />}
      {!counted && !canCount && <p>Remove or broaden a filter.</p>}
      <div class="footer">
        {counting.error && <Failure error={counting.error} />}
        <div class="buttons">
          {canCount && price && (
            <Button
              kind="primary"
              busy={counting.busy ? 'Counting…' : undefined}
              price={price.credits === 0 ? '0 credits' : `Up to ${credits(price.credits)}`}
              onClick={() => void count(price.credits)}
            >
              {counted ? 'Count the other filters' : 'Find the tightest filter'}
            </Button>
          )}
          <Button kind={canCount ? 'secondary' : 'primary'} onClick={finding.back}>
            Edit filters
          </Button>
        </div>
      </div>
    </>
  );
}

function sentenceOf({ searches: [first] }: TightestFilter): string {
  return first && first.matches !== '' ? `Without ${first.label}: ${first.matches}.` : NO_SINGLE_FILTER;
}

const NO_SINGLE_FILTER = 'No single filter is too tight. Remove two or more filters.';

/** Lists how many match without each filter, the most first, and lets a person remove it. */
function Loosened({ panel, counted }: { readonly panel: SearchPanel; readonly counted: TightestFilter }) {
  const some = counted.searches.filter(({ matches }) => matches !== '');
  return (
    <section>
      {some.length === 0 && !counted.rest && <p>{NO_SINGLE_FILTER}</p>}
      <ul class="looser">
        {some.map(({ label, matches, draft, known }) => (
          <li key={label} class="line">
            <span>
              Without <em>{label}</em>: {matches}.
            </span>
            <Button kind="plain" onClick={() => panel.finding.loosen(draft, known)}>
              <Icon shape={REMOVE_FILTER} size={18} />
              Remove it<span class="unseen">: {label}</span>
            </Button>
          </li>
        ))}
      </ul>
      {counted.rest && <p>{counted.rest.message}</p>}
    </section>
  );
}
