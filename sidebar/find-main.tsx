/** The page `Find.html`, which finds people and companies. It is a page of its own, because Google loads a page whole. */
import { FindPanel } from './panels/find/find';
import { FirstRun } from './panels/first-run';
import { startPage, type ViewProps } from './shell';
import { useBuyingGroup } from './state/buying-group';
import { useFillJob } from './state/fill-job';
import { useFindPeople } from './state/find-people';

startPage({ names: ['find'], View });

function View({ panel }: ViewProps) {
  const finding = useFindPeople(panel.update);
  const filling = useFillJob(panel.update);
  const grouping = useBuyingGroup();
  if (panel.view.access === 'none') return <FirstRun panel={panel} next="find" />;
  return <FindPanel panel={{ ...panel, finding, filling, grouping }} />;
}
