/** A message in a box. An icon and a text for screen readers show its kind, not color alone. */
import type { ComponentChildren } from 'preact';
import { Icon } from './icon';
import { GOOD, INFO, PROBLEM, WARNING } from './icons';

type NoticeKind = 'info' | 'good' | 'warning' | 'error';

const PREFIXES: Readonly<Record<NoticeKind, string>> = {
  info: 'Note: ',
  good: 'Success: ',
  warning: 'Please note: ',
  error: 'Problem: ',
};

const ICONS: Readonly<Record<NoticeKind, string>> = {
  info: INFO,
  good: GOOD,
  warning: WARNING,
  error: PROBLEM,
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
      <Icon shape={ICONS[kind]} size={18} />
      <div class="text">
        <span class="unseen">{PREFIXES[kind]}</span>
        {children}
        {actions && <div class="buttons">{actions}</div>}
      </div>
    </div>
  );
}
