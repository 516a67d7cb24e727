/** What every part of the page is given. */
import type { Actions } from '../state/actions.js';
import type { PageState } from '../state/state.js';

export interface PartProps {
  readonly state: PageState;
  readonly actions: Actions;
}
