/** A combobox: a field that searches a list, with what is chosen as chips in it. Arrow keys move, Enter chooses, Escape closes, Backspace removes. */
import ComboboxNav from '@github/combobox-nav';
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icon';
import { UNFOLD } from './icons';
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
  readonly placeholder?: string;
  /** The field takes the focus when it appears, and shows its list. */
  readonly opensAtOnce?: boolean;
  /** Whether there is a list even while nothing is typed. */
  readonly hasList?: boolean;
  readonly error?: string | undefined;
  /** Stands behind the label. */
  readonly aside?: ComponentChildren;
  /** What is chosen, before the text. */
  readonly chips?: ComponentChildren;
  /** Stands below the list. */
  readonly menu?: ComponentChildren;
  readonly onFocus?: () => void;
  /** Backspace where nothing is typed. */
  readonly onBackspace?: () => void;
  /** The focus has left the field and its list. */
  readonly onLeave?: () => void;
}

/** Keeps the focus in the field. GitHub's `combobox-nav` sets the roles and the active option and handles the keys. */
export function Combobox(props: ComboboxProps) {
  const { label, text, onText, options, onChoose, placeholder, error, chips, menu, hasList = true } = props;
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(props.opensAtOnce === true);
  const listed = asked && options.length > 0;
  const isOpen = listed || (asked && menu !== undefined);
  const { input, list, move } = useComboboxNav(listed, options);
  const afterPress = useAfterPress();
  // A layout effect, because a key may be pressed as soon as the field is seen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it appears
  useLayoutEffect(() => {
    if (props.opensAtOnce) input.current?.focus();
  }, []);
  const choose = (value: string): void => {
    setAsked(false);
    onText('');
    onChoose(value);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    // The form would take the key, and make a paid request.
    if (event.key === 'Enter') {
      event.preventDefault();
      // Who types fast is ahead of the library, which has not marked the first option yet.
      const [first] = options;
      if (listed && first && !list.current?.querySelector('[aria-selected="true"]')) choose(first.value);
    }
    if (event.key === 'Backspace' && text === '') props.onBackspace?.();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    setAsked(true);
    move(event, event.key === 'ArrowDown' ? 1 : -1);
  };
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !asked) return;
    // A button of the list is about to go, and with it the focus.
    input.current?.focus();
    setAsked(false);
  };
  const leave = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && root.current?.contains(relatedTarget)) return;
    afterPress(() => {
      setAsked(false);
      props.onLeave?.();
    });
  };
  /** A press beside the text means the field; one on a chip means the chip. */
  const pressBox = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('button, input')) return;
    input.current?.focus();
    setAsked(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only sees what its parts let pass
    <div class="field combobox" ref={root} onFocusOut={leave} onKeyDown={close}>
      <div class="label-line">
        <label class="label" for={id}>
          {label}
        </label>
        {props.aside}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a larger target for the field in it */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field in it takes the keys */}
      <div class={error ? 'box invalid' : 'box'} onClick={pressBox}>
        {chips}
        <input
          id={id}
          ref={input}
          autoComplete="off"
          placeholder={placeholder}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={error ? `${id}-error ${id}-status` : `${id}-status`}
          value={text}
          onInput={(event) => {
            setAsked(true);
            onText(event.currentTarget.value);
          }}
          onKeyDown={press}
          onClick={() => setAsked(true)}
          onFocus={props.onFocus}
        />
        {hasList && <Icon shape={UNFOLD} size={18} />}
      </div>
      <Status class="unseen" id={`${id}-status`} text={props.status} />
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a press in it leaves the focus in the field */}
      <div
        class="drop-down"
        hidden={!isOpen}
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
      >
        <div
          id={`${id}-list`}
          ref={list}
          class="listbox"
          role="listbox"
          aria-label={label}
          hidden={options.length === 0}
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
        {menu}
      </div>
    </div>
  );
}

/**
 * Returns a function that works at once, or when the press that is under way ends: what moves between the two halves of a
 * press would take its target away.
 */
function useAfterPress(): (work: () => void) => void {
  const pressing = useRef(false);
  const waiting = useRef<() => void>();
  useEffect(() => {
    const press = (): void => {
      pressing.current = true;
    };
    const release = (): void => {
      pressing.current = false;
      waiting.current?.();
      waiting.current = undefined;
    };
    const events = [
      ['pointerdown', press],
      ['pointerup', release],
      ['pointercancel', release],
    ] as const;
    for (const [name, handler] of events) window.addEventListener(name, handler, true);
    return () => {
      for (const [name, handler] of events) window.removeEventListener(name, handler, true);
    };
  }, []);
  return (work) => {
    if (pressing.current) waiting.current = work;
    else work();
  };
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
  // A layout effect, because a list may be open from the start.
  useLayoutEffect(() => {
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
    list.current?.parentElement?.scrollIntoView({ block: 'nearest' });
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
