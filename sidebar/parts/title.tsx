/** The row at the top of a view: the way back, the heading, and the credits left. The shell moves the focus to the heading. */
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Panel } from '../state/panel';
import { PanelContext } from '../state/panel-context';
import { number } from '../text/numbers';
import { Icon } from './icon';
import { BACK, CREDITS } from './icons';

/** Where the focus returns when a person stays after pressing the button. */
export const BACK_ID = 'back';

interface TitleProps {
  readonly text: string;
  readonly onBack?: () => void;
  /** Stands between the heading and the credits. */
  readonly children?: ComponentChildren;
}

export function Title({ text, onBack, children }: TitleProps) {
  const panel = useContext(PanelContext);
  return (
    <header class="top">
      {onBack ? (
        <button type="button" id={BACK_ID} class="back" aria-label="Back" onClick={onBack}>
          <Icon shape={BACK} />
        </button>
      ) : (
        <span class="mark" aria-hidden="true" />
      )}
      <h1 tabIndex={-1}>{text}</h1>
      {children}
      {panel && <CreditsChip panel={panel} />}
    </header>
  );
}

/** Shows the credits left, and opens the account. Amber is under a tenth, red is none. */
function CreditsChip({ panel }: { readonly panel: Panel }) {
  const { access, account } = panel.view;
  const left = account?.creditsLeft;
  if (access === 'none' || left === undefined || panel.inWindow) return null;
  const total = account?.creditsTotal ?? 0;
  const tone = access === 'demo' ? 'calm' : left <= 0 ? 'empty' : left < total / 10 ? 'low' : 'calm';
  return (
    <button type="button" class={`credits-chip ${tone}`} onClick={() => panel.go('account')}>
      <Icon shape={CREDITS} size={16} />
      {access === 'demo' ? 'Demo' : `${number(left)} left`}
    </button>
  );
}
