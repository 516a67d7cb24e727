/** The page `Lists.html`, with what goes further with a list: who changed jobs, what happened at companies, and scores. */
import { PAGE_VIEWS } from '../src/core/pages';
import { FirstRun } from './panels/first-run';
import { MovesView } from './panels/moves/moves';
import { NewsView } from './panels/news/news';
import { ScoresPage } from './panels/scores/scores';
import { startPage, type ViewProps } from './shell';
import { useMovesJob } from './state/moves-job';
import { useNewsJob } from './state/news-job';
import { useScoresJob } from './state/scores-job';

startPage({ names: PAGE_VIEWS.Lists, View });

function View({ panel, name }: ViewProps) {
  const moves = useMovesJob(panel.update);
  const news = useNewsJob(panel.update);
  const scoring = useScoresJob(panel.update);
  if (panel.view.access === 'none') return <FirstRun panel={panel} next={name} />;
  if (name === 'news') return <NewsView panel={{ ...panel, checking: news }} />;
  if (name === 'scores') return <ScoresPage panel={{ ...panel, scoring }} />;
  return <MovesView panel={{ ...panel, checking: moves }} />;
}
