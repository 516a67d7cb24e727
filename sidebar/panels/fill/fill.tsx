/** Puts those who were found into the sheet. */
import type { Found, SearchDraft } from '../../../src/rpc';
import type { SearchPanel } from '../../state/panel';

interface FillPanelProps {
  readonly panel: SearchPanel;
  readonly draft: SearchDraft;
  readonly found: Found;
}

export function FillPanel({ found }: FillPanelProps) {
  return <h2 class="lead">{found.heading}</h2>;
}
