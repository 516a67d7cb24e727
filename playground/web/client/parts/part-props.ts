/** The properties of every part of the page. */
import type { Actions } from '../state/actions.js';
import type { PageState } from '../state/state.js';

export interface PartProps {
  readonly state: PageState;
  readonly actions: Actions;
}
