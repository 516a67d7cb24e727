/** The values of a criterion: boxes to tick where they are few, else a field that finds them; any text where there is no list. */
import { useRef, useState } from 'preact/hooks';
import type { CriterionView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { rpc } from '../../rpc';
import { useAnswer } from '../../state/use-answer';
import { number } from '../../text/numbers';

/** More than these are looked for by typing, and so many of them are shown at once. */
const FEW = 20;
const SHOWN = 8;
/** Letters that a search of Lusha's takes at least, and how long after the last one it starts. */
const LETTERS = 2;
const PAUSE_MS = 300;

interface ValueChoiceProps {
  readonly criterion: CriterionView;
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

export function ValueChoice({ criterion, chosen, onToggle }: ValueChoiceProps) {
  const { id, label, takes } = criterion;
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const typed = text.trim();
  const query = takes === 'search' ? typed : '';
  const asks = takes === 'list' || query.length >= LETTERS;
  const told = useAnswer(asks ? query : undefined, query === '' ? 0 : PAUSE_MS, () =>
    rpc.findValues(id, query),
  );
  const values = takes === 'text' ? [] : (told.answer ?? []);

  if (takes === 'list' && !told.error && values.length <= FEW) {
    if (!told.answer) return <p class="quiet">Loading the values…</p>;
    return (
      <fieldset>
        <legend class="unseen">{label}</legend>
        {values.map(([value, meaning]) => (
          <label class="tick" key={value}>
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
            <span class="words">{meaning ? `${value} ${meaning}` : value}</span>
          </label>
        ))}
      </fieldset>
    );
  }

  const has = (part: string | undefined): boolean =>
    part?.toLowerCase().includes(typed.toLowerCase()) ?? false;
  const matches =
    typed.length < (takes === 'search' ? LETTERS : 1)
      ? []
      : values.filter(
          ([value, meaning]) => (takes === 'search' || has(value) || has(meaning)) && !chosen.includes(value),
        );
  const add = (value: string): void => {
    if (value !== '' && !chosen.includes(value)) onToggle(value);
    setText('');
    field.current?.focus();
  };
  /** What is typed, in full where it is the beginning of a value. */
  const addTyped = (): void => {
    const begun = matches.find(([value]) => value.toLowerCase().startsWith(typed.toLowerCase()));
    add(begun && told.current ? begun[0] : typed);
  };
  return (
    <>
      <label class="field">
        <span class="label">
          {label}: {takes === 'search' ? 'type two letters or more' : 'type one and press Enter'}
        </span>
        <input
          ref={field}
          autoComplete="off"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // Not the form's: that would buy.
            event.preventDefault();
            addTyped();
          }}
        />
      </label>
      <div class="line">
        <span class="quiet" role="status">
          {takes !== 'text' &&
            typed !== '' &&
            asks &&
            !told.error &&
            (told.current ? `${number(matches.length)} found` : 'Looking…')}
        </span>
        <Button kind="plain" off={typed === ''} onClick={addTyped}>
          Add
        </Button>
      </div>
      {told.error && <Failure error={told.error} retry={told.retry} />}
      <ul class="plain-list tight">
        {matches.slice(0, SHOWN).map(([value, meaning]) => (
          <li key={value}>
            <button type="button" class="row" onClick={() => add(value)}>
              <span class="words">
                {value}
                {meaning && <span class="quiet">{meaning}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
