/** The colors of the status column: one conditional format for each text or beginning of a text, in the order in which they apply. */
import { TEXTS } from '../../core/texts';
import type { TextRule } from '../../ports';

/** Fills and text colors that can be read on each other. */
const COLORS = {
  found: { background: '#e6f4ea', color: '#0d652d' },
  partly: { background: '#e4f7fb', color: '#00565b' },
  pending: { background: '#f1f3f4', color: '#3c4043' },
  check: { background: '#feefc3', color: '#7a4100' },
  changedJobs: { background: '#f3e8fd', color: '#681da8' },
  notFound: { background: '#f8f9fa', color: '#5f6368' },
  problem: { background: '#fce8e6', color: '#a50e0e' },
} as const;

type Color = keyof typeof COLORS;

/** Returns the rules. Sheets applies the first one that fits, so longer beginnings come first. */
export function statusRules(): readonly TextRule[] {
  const { statuses, cells } = TEXTS;
  return [
    // This beginning covers what a column has not accepted, too.
    ...begins('partly', statuses.foundLacking),
    ...are('partly', statuses.foundDoNotCall, statuses.personalEmailOnly, statuses.officePhoneOnly),
    ...are('partly', statuses.personalEmailInEu),
    ...begins('found', statuses.found, statuses.alreadyHad),
    ...are('pending', statuses.pending, statuses.priceChecked, statuses.notEnriched),
    ...are('check', statuses.possibleMatch),
    ...begins('check', statuses.notEnoughInfo),
    ...begins('changedJobs', statuses.movedTo),
    ...are('notFound', statuses.noMatch, cells.restricted, cells.left_out, cells.forgotten),
    ...begins('notFound', statuses.duplicate),
    ...are('problem', statuses.runLimit, cells.no_credits, cells.lost),
    ...begins('problem', statuses.failed),
  ];
}

function are(color: Color, ...texts: readonly string[]): readonly TextRule[] {
  return texts.map((text) => ({ match: 'is', text, ...COLORS[color] }));
}

/** A text begins alike up to its placeholder. Sheets does not keep a space at the end. */
function begins(color: Color, ...texts: readonly string[]): readonly TextRule[] {
  return texts.map((text) => {
    const beginning = text.slice(0, text.includes('{') ? text.indexOf('{') : undefined).trim();
    return { match: 'starts with', text: beginning, ...COLORS[color] };
  });
}
