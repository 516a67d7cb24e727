/** What the script tells the page when it opens it. */
import type { ViewName } from './panel';

/**
 * The script appends `<script type="application/json" id="start">` to the page, with the name of a view, or with this
 * object where there is more to tell.
 */
export interface Start {
  readonly view?: ViewName;
  /** The view of the other page from which the person comes. */
  readonly from?: ViewName;
  /** Whether the script was not installed as an add-on, so that it may be part of the file. */
  readonly isTrialCopy?: boolean;
}

/** Reads what the script told; nothing where it told nothing. */
export function readStart(): Start {
  try {
    const told = JSON.parse(document.getElementById('start')?.textContent ?? '') as ViewName | Start;
    return typeof told === 'string' ? { view: told } : told;
  } catch {
    return {};
  }
}
