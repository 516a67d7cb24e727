/** `alert` and `prompt`: the script waits until the person has answered. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AskedQuestion } from '../../messages.js';
import type { PartProps } from './part-props.js';

/** Google's button sets with their buttons in order. */
const BUTTON_SETS: Readonly<Record<string, readonly string[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

const LABELS: Readonly<Record<string, string>> = { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No' };

export function Questions({ state, actions }: PartProps) {
  const [question] = state.questions;
  if (!question) return null;
  return (
    <div class="veil" key={question.id}>
      <Question question={question} answer={(button, text) => actions.answer(question.id, button, text)} />
    </div>
  );
}

interface QuestionProps {
  readonly question: AskedQuestion;
  readonly answer: (button: string, text: string) => void;
}

function Question({ question, answer }: QuestionProps) {
  const { title, text, buttons } = partsOf(question);
  const [typed, setTyped] = useState('');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('input, button.primary')?.focus(), []);
  return (
    <div
      class="dialog question"
      role="alertdialog"
      aria-modal="true"
      aria-label={title || text}
      data-testid="question"
      ref={box}
      onKeyDown={(event) => {
        if (event.key === 'Escape') answer('CLOSE', typed);
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement)
          answer(buttons[0] ?? 'OK', typed);
      }}
    >
      <header class="dialog-title">
        <h2>{title}</h2>
        <button type="button" class="icon-button" aria-label="Close" onClick={() => answer('CLOSE', typed)}>
          ×
        </button>
      </header>
      <p class="question-text">{text}</p>
      {question.kind === 'prompt' && (
        <input
          class="question-input"
          aria-label={text}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <div class="question-buttons">
        {buttons.map((button, index) => (
          <button
            key={button}
            type="button"
            class={index === 0 ? 'primary' : 'secondary'}
            onClick={() => answer(button, typed)}
          >
            {LABELS[button] ?? button}
          </button>
        ))}
      </div>
    </div>
  );
}

/** Reads the arguments of a script, which passes a text, a text and buttons, or a title, a text, and buttons. */
function partsOf({ kind, texts }: AskedQuestion) {
  const set = BUTTON_SETS[texts.at(-1) ?? ''];
  const words = set && texts.length > 1 ? texts.slice(0, -1) : texts;
  const [first = '', second] = words;
  const buttons = (texts.length > 1 ? set : undefined) ?? (kind === 'prompt' ? ['OK', 'CANCEL'] : ['OK']);
  return second === undefined ? { title: '', text: first, buttons } : { title: first, text: second, buttons };
}
