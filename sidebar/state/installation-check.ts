/** The check of the installation, as the page drives it: it begins, takes steps, asks the page itself, and ends with a report. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type CheckPlace, findingsOf } from '../../src/core/check/findings';
import { GOOGLE_QUESTIONS } from '../../src/core/check/google-questions';
import { LUSHA_QUESTIONS } from '../../src/core/check/lusha-questions';
import { replyAnswer, slashesAnswer } from '../../src/core/check/page-answers';
import type { CheckAnswer, Finding } from '../../src/core/check/question';
import type { CheckStarted } from '../../src/rpc';
import type { ScriptError } from '../script/failures';
import { rpc } from '../script/rpc';
import { useAction } from './use-action';

declare const __VERSION__: string;

export interface CheckReport {
  readonly place: CheckPlace;
  readonly findings: readonly Finding[];
}

export interface InstallationCheck {
  readonly busy: boolean;
  readonly error: ScriptError | undefined;
  /** How many topics are through; absent before the script has begun. */
  readonly progress: { readonly at: number; readonly of: number } | undefined;
  readonly report: CheckReport | undefined;
  readonly start: () => void;
}

/** Holds a check for a view. When the view closes, the check ends after the step that is under way. */
export function useInstallationCheck(): InstallationCheck {
  const { busy, error, run } = useAction();
  const [progress, setProgress] = useState<InstallationCheck['progress']>();
  const [report, setReport] = useState<CheckReport>();
  const isClosed = useRef(false);
  useEffect(
    () => () => {
      isClosed.current = true;
    },
    [],
  );
  const work = async (): Promise<void> => {
    setReport(undefined);
    setProgress(undefined);
    const started = await rpc.startCheck();
    const answers = await takeSteps(started, (at) => {
      setProgress({ at, of: started.of });
      return isClosed.current;
    });
    if (isClosed.current) return;
    const all = [...answers, slashesAnswer(slashesKept()), replyAnswer(await rpc.checkReply())];
    setReport({
      place: {
        version: __VERSION__,
        locale: started.locale,
        day: new Date(started.startedAt).toISOString().slice(0, 10),
      },
      findings: findingsOf([...GOOGLE_QUESTIONS, ...LUSHA_QUESTIONS], all),
    });
  };
  return { busy, error, progress, report, start: () => void run(work) };
}

/** Takes steps until all topics are through. `reached` is told how far it is, and says whether the person has left. */
async function takeSteps(
  started: CheckStarted,
  reached: (at: number) => boolean,
): Promise<readonly CheckAnswer[]> {
  const { startedAt } = started;
  const answers: CheckAnswer[] = [];
  let { at } = started;
  try {
    while (!reached(at)) {
      const step = await rpc.stepCheck({ startedAt, at });
      answers.push(...step.answers);
      if (step.done) return answers;
      at = step.at;
      await pause(step.waitMs);
    }
  } catch (failure) {
    // What cannot be removed now is removed when the next check starts.
    await rpc.endCheck().catch(() => undefined);
    throw failure;
  }
  await rpc.endCheck();
  return answers;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** What scripts of their own in the page have set, unless two slashes in them were dropped. */
interface SlashProbes {
  readonly slashesInString?: string;
  readonly slashesInTemplate?: string;
}

function slashesKept() {
  const { slashesInString = '', slashesInTemplate = '' } = window as SlashProbes;
  return { inString: slashesInString === '//', inTemplate: slashesInTemplate.startsWith('//') };
}
