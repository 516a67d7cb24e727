/** The page `Find.html`, which finds people and companies and asks what happened at companies. It is a page of its own, because Google loads a page whole. */
import { PAGE_VIEWS } from '../src/core/pages';
import { FindPanel } from './panels/find/find';
import { FirstRun } from './panels/first-run';
import { NewsView } from './panels/news/news';
import { SimilarView } from './panels/similar/similar';
import { startPage, type ViewProps } from './shell';
import { useBuyingGroup } from './state/buying-group';
import { useFillJob } from './state/fill-job';
import { useFindPeople } from './state/find-people';
import { useNewsJob } from './state/news-job';

startPage({ names: PAGE_VIEWS.Find, View });

function View({ panel: shown, name }: ViewProps) {
  const finding = useFindPeople(shown.update);
  const filling = useFillJob(shown.update);
  const grouping = useBuyingGroup();
  const checking = useNewsJob(shown.update);
  if (shown.view.access === 'none') return <FirstRun panel={shown} next={name} />;
  if (name === 'news') return <NewsView panel={{ ...shown, checking }} />;
  const panel = { ...shown, finding, filling, grouping };
  return name === 'similar' ? <SimilarView panel={panel} /> : <FindPanel panel={panel} />;
}
