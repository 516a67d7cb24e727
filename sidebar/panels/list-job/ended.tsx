/** A job over a list that does not continue by itself: interrupted, stopped, or at its limit. */
import { useState } from 'preact/hooks';
import { Button } from '../../parts/button';
import { NumberField } from '../../parts/fields';
import { Form } from '../../parts/form';
import { StopButton } from '../../parts/job-buttons';
import { Notice } from '../../parts/notice';
import { upTo } from '../../text/fill-labels';
import { isUnreadable } from '../../text/job-state';
import { wholeNumber } from '../../text/limit';
import { count } from '../../text/numbers';
import { atTime } from '../../text/times';
import { ListBar, Used } from './progress';
import type { ListJobProps } from './words';

const MORE_ID = 'list-job-more';

export function InterruptedList(props: ListJobProps) {
  const { now, job, check, words } = props;
  const { continueAt, unsure } = check;
  const waits = continueAt !== undefined && continueAt > now;
  return (
    <>
      <Notice kind="warning">
        {waits && words.reason !== '' ? words.reason : `${words.doing} “${check.tab}” was interrupted.`} What
        it has found is kept.
        {unsure > 0 && ` The last request may have cost ${count(unsure, 'credit')} without a response.`}
        {waits && <strong> It can continue {atTime(continueAt, now)}.</strong>}
      </Notice>
      <ListBar {...props} />
      <p>
        <Used {...props} />
      </p>
      <div class="footer">
        <div class="buttons">
          <Continue {...props} />
          <StopButton doing={job.doing} stop={job.stop} />
        </div>
      </div>
    </>
  );
}

export function StoppedList(props: ListJobProps) {
  const { job, check, words } = props;
  const { code, message, mine } = check;
  if (isUnreadable(check)) {
    return (
      <>
        <Notice kind="warning" live>
          {words.reason}
        </Notice>
        <div class="footer">
          <div class="buttons">
            <Button kind="primary" onClick={() => job.setAnother(true)}>
              {words.again}
            </Button>
          </div>
        </div>
      </>
    );
  }
  return (
    <>
      <Notice kind={message === undefined ? 'info' : 'warning'} live>
        {message === undefined ? 'Stopped.' : words.reason}
        {words.found !== '' && ` ${words.found}.`}
        {!mine && ' Another Lusha key started this, and only that key can continue it.'}
      </Notice>
      <ListBar {...props} />
      <p>
        <Used {...props} />
      </p>
      {mine && code === 'over_cap' ? (
        <ContinueForMore {...props} />
      ) : (
        <div class="footer">
          <div class="buttons">
            {mine && <Continue {...props} />}
            <EndHere {...props} primary={!mine} />
          </div>
        </div>
      )}
    </>
  );
}

function Continue({ job: { doing, resume } }: ListJobProps) {
  return (
    <Button
      kind="primary"
      off={doing === 'stopping'}
      busy={doing === 'starting' ? 'Continuing…' : undefined}
      onClick={() => void resume()}
    >
      Continue
    </Button>
  );
}

/** Ends the job with what it has found. */
function EndHere({ job, primary = false }: ListJobProps & { readonly primary?: boolean }) {
  return (
    <Button
      kind={primary ? 'primary' : 'secondary'}
      off={job.doing !== 'nothing'}
      onClick={() => void job.leave()}
    >
      See results
    </Button>
  );
}

/** Continues a job at its limit. It proposes the credits that the rest costs at most. */
function ContinueForMore(props: ListJobProps) {
  const { job, check, words } = props;
  const { records: all = check.listed, checked } = check;
  const rest = Math.max(1, words.rest);
  const [typed, setTyped] = useState<string>();
  const text = typed ?? String(rest);
  const value = wholeNumber(text);
  const isEnough = value !== undefined && value > 0;
  const go = (): void => {
    if (isEnough) void job.resume(value);
    else document.getElementById(MORE_ID)?.focus();
  };
  return (
    <Form
      whole
      onSubmit={() => {
        if (job.doing === 'nothing') go();
      }}
    >
      <NumberField
        id={MORE_ID}
        label="Credit limit for the rest"
        value={text}
        error={isEnough ? undefined : 'Type a whole number of credits, 1 or more.'}
        hint={`${words.counted(all - checked)} to go`}
        onInput={setTyped}
      />
      <div class="footer">
        <div class="buttons">
          <Button
            kind="primary"
            submit
            busy={job.doing === 'starting' ? 'Continuing…' : undefined}
            price={upTo(isEnough ? value : rest)}
          >
            Continue
          </Button>
          <EndHere {...props} />
        </div>
      </div>
    </Form>
  );
}
