/** Another key in place of the one that is kept, or of the demo. */
import { Title } from '../parts/title';
import type { Panel } from '../state/panel';
import { KeyForm } from './key-form';

export function ReplaceKey({ panel }: { readonly panel: Panel }) {
  const { access, keyEnd } = panel.view;
  return (
    <>
      <Title text={access === 'demo' ? 'Enter my key' : 'Replace key'} onBack={() => panel.go('home')} />
      <p class="lead">
        {access === 'demo'
          ? 'With your key the add-on answers from Lusha, and the demo ends.'
          : `The key that ends in ${keyEnd ?? '…'} stays until Lusha has accepted the new one.`}
      </p>
      <KeyForm panel={panel} onSaved={() => panel.go('home')} />
    </>
  );
}
