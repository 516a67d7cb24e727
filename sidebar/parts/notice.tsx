/** A message in a box. An icon and a text for screen readers show its kind, not color alone. */
import type { ComponentChildren } from 'preact';

type NoticeKind = 'info' | 'good' | 'warning' | 'error';

const PREFIXES: Readonly<Record<NoticeKind, string>> = {
  info: 'Note: ',
  good: 'Success: ',
  warning: 'Please note: ',
  error: 'Problem: ',
};

const ICONS: Readonly<Record<NoticeKind, string>> = {
  info: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-.9 6h1.8v4.6H7.1ZM8 4.3a1 1 0 1 1 0 2 1 1 0 0 1 0-2Z',
  good: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM6.9 11.3 3.9 8.2l1.2-1.1 1.8 1.8 4-4.1 1.2 1.2Z',
  warning: 'M8 1 .6 14.4h14.8Zm-.9 4.9h1.8v4H7.1ZM8 10.9a1 1 0 1 1 0 2 1 1 0 0 1 0-2Z',
  error: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-.9 3.2h1.8v4.6H7.1ZM8 9.8a1 1 0 1 1 0 2 1 1 0 0 1 0-2Z',
};

interface NoticeProps {
  readonly kind: NoticeKind;
  /** Whether screen readers announce it when it appears: at once for errors, else politely. */
  readonly live?: boolean;
  readonly children: ComponentChildren;
  readonly actions?: ComponentChildren;
}

export function Notice({ kind, live = false, children, actions }: NoticeProps) {
  const role = live ? { role: kind === 'error' ? ('alert' as const) : ('status' as const) } : {};
  return (
    <div class={`notice ${kind}`} {...role}>
      <svg class="sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={ICONS[kind]} />
      </svg>
      <div class="text">
        <span class="unseen">{PREFIXES[kind]}</span>
        {children}
        {actions && <div class="buttons">{actions}</div>}
      </div>
    </div>
  );
}
