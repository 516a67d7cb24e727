/** The card that a browser shows at its first visit: what this page is, and three things to try. */
import type { Example } from '../../messages.js';
import type { PartProps } from './part-props.js';

const EXAMPLES: readonly (readonly [Example, string, string])[] = [
  ['formula', 'Look up 25 people by a formula', 'Titles and emails appear beside the leads.'],
  ['list', 'Enrich a list', 'Opens the large list, with its price before anything is purchased.'],
  ['search', 'Find CFOs in Germany', 'One formula lists ten of them on a new tab.'],
];

export function Welcome({ state, actions }: PartProps) {
  const { facts, welcomed } = state;
  if (!facts?.welcomes || facts.api !== null || welcomed) return null;
  return (
    <section class="welcome" aria-labelledby="welcome-title" data-testid="welcome">
      <header class="welcome-title">
        <h2 id="welcome-title">Try Lusha Enrich</h2>
        <button type="button" class="icon-button" aria-label="Close" onClick={actions.closeWelcome}>
          ×
        </button>
      </header>
      <p>
        A spreadsheet with the add-on, on this computer only. People, companies and credits are fictional, and
        nothing leaves it. The made-up key is entered for you.
      </p>
      {EXAMPLES.map(([example, label, result]) => (
        <button key={example} type="button" class="welcome-example" onClick={() => actions.tryOut(example)}>
          <strong>{label}</strong>
          <span>{result}</span>
        </button>
      ))}
    </section>
  );
}
