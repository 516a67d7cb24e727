/** Scores lists and gets phones for the best of them, as a person does. */
import type { ScoresOptions, ScoresView } from '../../src/rpc';
import type { Playground } from './playground';

/** Calls steps, with the pauses that they request, until a person has to decide. */
export async function scoreSteps({ host, panel }: Playground, first: ScoresView): Promise<ScoresView> {
  let view = first;
  for (let step = 0; step < 100 && view.continueAt !== undefined; step += 1) {
    const next = Math.max(view.continueAt, view.busyUntil ?? 0);
    host.clock.advance(Math.max(0, next - host.clock.now()));
    view = await panel('stepScores');
  }
  return view;
}

/** Scores to the end with the proposed options and the changed ones, for as much as it may cost. */
export async function scoreList(
  playground: Playground,
  changed: Partial<ScoresOptions> = {},
  cap?: number,
): Promise<ScoresView> {
  const { options, lookUp, scoring } = await playground.panel('scoresSetup', changed);
  return scoreSteps(playground, await playground.panel('startScores', options, cap ?? lookUp + scoring));
}
