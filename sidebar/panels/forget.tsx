/** The view "Forget a person": who it is, where the file holds traces, a confirmation, and what was removed. */
import { useState } from 'preact/hooks';
import type { ForgetOptions, PersonForgotten, PersonRequest, PersonTracesFound } from '../../src/rpc';
import { Arrived } from '../parts/arrived';
import { Button } from '../parts/button';
import { Confirm } from '../parts/confirm';
import { Failure } from '../parts/failure';
import { described, Field } from '../parts/fields';
import { Form } from '../parts/form';
import { Notice } from '../parts/notice';
import { Tick } from '../parts/tick';
import { Title } from '../parts/title';
import { rpc } from '../script/rpc';
import type { Panel } from '../state/panel';
import { useAction } from '../state/use-action';
import { cells, count, formulas } from '../text/numbers';

const FIELDS: readonly (readonly [name: keyof PersonRequest, label: string, example: string])[] = [
  ['email', 'Email', 'e.g. jane@acme.com'],
  ['linkedin', 'LinkedIn URL', 'e.g. linkedin.com/in/jane-doe'],
  ['name', 'Name', 'e.g. Jane Doe'],
  ['company', 'Company or domain', 'e.g. acme.com'],
];
const NOBODY: PersonRequest = { email: '', linkedin: '', name: '', company: '' };
const FORGET_ID = 'forget-person';

export function ForgetPanel({ panel }: { readonly panel: Panel }) {
  const [request, setRequest] = useState(NOBODY);
  const [found, setFound] = useState<PersonTracesFound>();
  const [done, setDone] = useState<PersonForgotten>();
  const finding = useAction();
  const back = (): void => panel.go(panel.home);
  const find = async (): Promise<void> => setFound(await finding.run(() => rpc.findPerson(request)));
  const change = (changed: Partial<PersonRequest>): void => {
    setRequest({ ...request, ...changed });
    setFound(undefined);
    setDone(undefined);
  };
  return (
    <>
      <Title text="Forget a person" onBack={back} />
      {done && <ForgetDone done={done} onAnother={() => change(NOBODY)} onBack={back} />}
      {!done && (
        <>
          <Form onSubmit={() => void find()}>
            <p class="lead">Removes someone from this file and never looks them up here again.</p>
            {FIELDS.map(([name, label, example]) => (
              <Field key={name} id={`forget-${name}`} label={label}>
                <input
                  {...described({ id: `forget-${name}` })}
                  value={request[name]}
                  placeholder={example}
                  autoComplete="off"
                  onInput={(event) => change({ [name]: event.currentTarget.value })}
                />
              </Field>
            ))}
            <p class="hint">An email, a LinkedIn URL, or a name with a company.</p>
            <div class="buttons">
              <Button
                kind={found ? 'secondary' : 'primary'}
                submit
                busy={finding.busy ? 'Reading the file…' : undefined}
              >
                Find in this file
              </Button>
            </div>
            {finding.error && <Failure error={finding.error} />}
          </Form>
          {found && <Found request={request} found={found} onDone={setDone} />}
        </>
      )}
    </>
  );
}

interface FoundProps {
  readonly request: PersonRequest;
  readonly found: PersonTracesFound;
  readonly onDone: (done: PersonForgotten) => void;
}

/** Shows where the file holds traces, and what may be removed from cells. */
function Found({ request, found, onDone }: FoundProps) {
  const [options, setOptions] = useState<ForgetOptions>({ results: false, others: false });
  const [asking, setAsking] = useState(false);
  const forgetting = useAction();
  const forget = async (): Promise<void> => {
    const done = await forgetting.run(() => rpc.forgetPerson(request, options));
    if (done) onDone(done);
  };
  const cancel = (): void => {
    setAsking(false);
    requestAnimationFrame(() => document.getElementById(FORGET_ID)?.focus());
  };
  const written = found.results + found.formulas;
  return (
    <section>
      <Arrived>
        <h2>{found.name ?? 'Not in the purchased data'}</h2>
      </Arrived>
      {found.isForgotten && <Notice kind="info">This file no longer looks this person up.</Notice>}
      <ul class="checklist">
        <li>Purchased data: {count(found.entries, 'record')}</li>
        <li>Logs, undo, searches and jobs: {count(found.logs, 'entry', 'entries')}</li>
        <li>
          Filled by Lusha Enrich: {cells(found.results)}
          {found.formulas > 0 && `, ${formulas(found.formulas)}`}
        </li>
        <li>Your own: {cells(found.others)}</li>
        {found.staying > 0 && (
          <li>
            {count(found.staying, 'place')} to check yourself: <Places all={found.stayingIn} />
          </li>
        )}
      </ul>
      {written > 0 && (
        <Tick on={options.results} onChange={(results) => setOptions({ ...options, results })}>
          Also clear what Lusha Enrich filled
        </Tick>
      )}
      {found.others > 0 && (
        <Tick on={options.others} onChange={(others) => setOptions({ ...options, others })}>
          Also clear your own cells
        </Tick>
      )}
      {asking ? (
        <Confirm
          question="Forget this person?"
          yes="Forget"
          no="Cancel"
          busy={forgetting.busy ? 'Removing…' : undefined}
          onYes={() => void forget()}
          onNo={cancel}
        >
          <p>This can’t be undone and affects everyone in this file. Version history keeps older copies.</p>
        </Confirm>
      ) : (
        <div class="buttons">
          <Button id={FORGET_ID} destructive onClick={() => setAsking(true)}>
            Forget
          </Button>
        </div>
      )}
      {forgetting.error && <Failure error={forgetting.error} retry={() => void forget()} />}
    </section>
  );
}

interface ForgetDoneProps {
  readonly done: PersonForgotten;
  readonly onAnother: () => void;
  readonly onBack: () => void;
}

function ForgetDone({ done, onAnother, onBack }: ForgetDoneProps) {
  return (
    <Arrived>
      <Notice kind="good" live>
        Forgotten. {count(done.entries, 'record')}, {count(done.logs, 'log entry', 'log entries')} and{' '}
        {cells(done.cells)} removed
        {done.formulas > 0 && `, ${formulas(done.formulas)} updated`}.
      </Notice>
      <ul class="checklist">
        <li>Formulas, runs and searches in this file skip this person.</li>
        {done.left > 0 ? (
          <li>
            Kept in {count(done.left, 'place')}: <Places all={done.leftIn} />
          </li>
        ) : (
          <li>No cell names this person.</li>
        )}
        {done.protected > 0 && (
          <li>{cells(done.protected)} are protected. Ask the file’s owner to forget this person too.</li>
        )}
        <li>
          <em>File &gt; Version history</em> and copies of this file keep older data.
        </li>
      </ul>
      <div class="buttons">
        <Button kind="primary" onClick={onBack}>
          Done
        </Button>
        <Button onClick={onAnother}>Forget another person</Button>
      </div>
    </Arrived>
  );
}

/** Lists the first cells by their names. */
function Places({ all }: { readonly all: readonly string[] }) {
  return <>{all.join(', ')}</>;
}
