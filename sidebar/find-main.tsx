/** The page `Find.html`, which finds people and companies. It is a page of its own, because Google loads a page whole. */
import { PAGE_VIEWS } from '../src/core/pages';
import { FindPanel } from './panels/find/find';
import { FirstRun } from './panels/first-run';
import { SimilarView } from './panels/similar/similar';
import { startPage, type ViewProps } from './shell';
import { useBuyingGroup } from './state/buying-group';
import { useFillJob } from './state/fill-job';
import { useFindPeople } from './state/find-people';

startPage({ names: PAGE_VIEWS.Find, View });

function View({ panel: shown, name }: ViewProps) {
  const finding = useFindPeople(shown.update);
  const filling = useFillJob(shown.update);
  const grouping = useBuyingGroup();
  if (shown.view.access === 'none') return <FirstRun panel={shown} next={name} />;
  const panel = { ...shown, finding, filling, grouping };
  return name === 'similar' ? <SimilarView panel={panel} /> : <FindPanel panel={panel} />;
}
