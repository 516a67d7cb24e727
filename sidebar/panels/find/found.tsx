/** The preview of a search: how many match, the first of them as cards, and how many to add to the sheet. */
import { useEffect, useState } from 'preact/hooks';
import type { SearchPreview } from '../../../src/rpc';
import { Button } from '../../parts/button';
import type { SearchPanel } from '../../state/panel';
import { number } from '../../text/numbers';
import { AddToSheet } from '../fill/setup';
import { NoMatches } from './found-nothing';

interface FoundProps {
  readonly panel: SearchPanel;
  readonly found: SearchPreview;
}

export function FoundList({ panel, found }: FoundProps) {
  const { say } = panel;
  const { heading, tightest } = found;
  // biome-ignore lint/correctness/useExhaustiveDependencies: said when they arrive
  useEffect(() => say(heading), []);
  if (tightest) return <NoMatches panel={panel} found={found} tightest={tightest} />;
  return (
    <AddToSheet panel={panel} draft={panel.finding.draft}>
      <Cards found={found} />
    </AddToSheet>
  );
}

/** How many results are listed at first, so that what follows is in sight. */
const FIRST = 5;

function Cards({ found: { heading, title, results, shown } }: Pick<FoundProps, 'found'>) {
  const [isWhole, setWhole] = useState(false);
  const rest = results.length - FIRST;
  return (
    <>
      <h2 class="lead found-heading">{heading}</h2>
      <p class="quiet search-title" title={title}>
        {title}
      </p>
      {results.length > 0 && (
        <ul class="found" aria-label="First results">
          {results.slice(0, isWhole ? undefined : FIRST).map(({ name, about, data }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <li key={at}>
              <span class="line">
                <strong>{name}</strong>
                <span class="quiet">{data}</span>
              </span>
              {about && <span class="quiet about">{about}</span>}
            </li>
          ))}
        </ul>
      )}
      <p class="quiet line">
        {shown}
        {rest > 0 && (
          <Button kind="plain" expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? 'Show fewer' : `Show ${number(rest)} more`}
          </Button>
        )}
      </p>
    </>
  );
}
