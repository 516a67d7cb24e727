/** A combobox: a field that searches a list. Arrow keys move, Enter chooses, Escape closes. */
import ComboboxNav from '@github/combobox-nav';
import type { RefObject } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Status } from './status';

export interface ComboboxOption {
  readonly value: string;
  readonly label: string;
  /** What it means where the label does not say it. */
  readonly meaning?: string | undefined;
}

interface ComboboxProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** The options that match the typed text. */
  readonly options: readonly ComboboxOption[];
  /** How many there are, or that a search is under way; screen readers announce it when it changes. */
  readonly status: string;
  readonly onChoose: (value: string) => void;
}

/** Keeps the focus in the field. GitHub's `combobox-nav` sets the roles and the active option and handles the keys. */
export function Combobox({ label, text, onText, options, status, onChoose }: ComboboxProps) {
  const id = useId();
  const [asked, setAsked] = useState(false);
  const isOpen = asked && options.length > 0;
  const { input, list, move } = useComboboxNav(isOpen, options);
  const choose = (value: string): void => {
    setAsked(false);
    onText('');
    onChoose(value);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    // The form would take the key, and make a paid request.
    if (event.key === 'Enter') event.preventDefault();
    if (event.key === 'Escape') setAsked(false);
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    setAsked(true);
    move(event, event.key === 'ArrowDown' ? 1 : -1);
  };
  return (
    <div class="field combobox">
      <label class="label" for={id}>
        {label}
      </label>
      <input
        id={id}
        ref={input}
        autoComplete="off"
        aria-describedby={`${id}-status`}
        value={text}
        onInput={(event) => {
          setAsked(true);
          onText(event.currentTarget.value);
        }}
        onKeyDown={press}
        onClick={() => setAsked(true)}
        onBlur={() => setAsked(false)}
      />
      <Status class="quiet" id={`${id}-status`} text={status} />
      <div
        id={`${id}-list`}
        ref={list}
        class="listbox"
        role="listbox"
        aria-label={label}
        hidden={!isOpen}
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
      >
        {options.map((option, at) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field clicks it
          <div key={option.value} id={`${id}-${at}`} role="option" onClick={() => choose(option.value)}>
            {option.label}
            {option.meaning && <span class="quiet">{option.meaning}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}

interface Nav {
  readonly input: RefObject<HTMLInputElement>;
  readonly list: RefObject<HTMLDivElement>;
  /** Continues at the other end when an arrow key leads beyond this one. */
  readonly move: (event: KeyboardEvent, step: 1 | -1) => void;
}

function useComboboxNav(isOpen: boolean, options: readonly ComboboxOption[]): Nav {
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const nav = useRef<ComboboxNav>();
  useEffect(() => {
    if (!input.current || !list.current) return undefined;
    const made = new ComboboxNav(input.current, list.current, {
      firstOptionSelectionMode: 'selected',
      // Leaving the field chooses nothing.
      tabInsertsSuggestions: false,
    });
    nav.current = made;
    return () => made.destroy();
  }, []);
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    list.current?.scrollIntoView({ block: 'nearest' });
    nav.current?.start();
    return () => nav.current?.stop();
  }, [isOpen]);
  // An effect, because the library drops the active option in the event of the typing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first of other options
  useEffect(() => {
    if (!isOpen) return;
    if (list.current) list.current.scrollTop = 0;
    nav.current?.resetSelection();
  }, [options]);
  const move = (event: KeyboardEvent, step: 1 | -1): void => {
    const all = [...(list.current?.children ?? [])];
    const end = step === 1 ? all[all.length - 1] : all[0];
    if (end?.getAttribute('aria-selected') !== 'true') return;
    // Beyond the end the library would have no active option, and Enter would choose nothing.
    event.preventDefault();
    event.stopImmediatePropagation();
    nav.current?.clearSelection();
    nav.current?.navigate(step);
  };
  return { input, list, move };
}
