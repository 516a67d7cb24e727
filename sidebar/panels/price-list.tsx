/** The prices of the account: those that the add-on uses, and those of which it knows no more than the name. */
import type { PanelView } from '../../src/rpc';
import { number } from '../text/numbers';

type Prices = PanelView['prices'];

/** What each price is for, with the name of the number of items that it pays where that is not one. */
const NAMES: readonly (readonly [keyof Prices, string, 'searchBlock' | 'similarBlock' | undefined])[] = [
  ['search', 'Lookup or search', 'searchBlock'],
  ['email', 'Email', undefined],
  ['phone', 'Phone', undefined],
  ['company', 'Company', undefined],
  ['companyBlock', 'Each paid block of a company', undefined],
  ['signal', 'Signal of a person', undefined],
  ['signalCompany', 'Signal of a company', undefined],
  ['similarContact', 'Similar people', 'similarBlock'],
  ['similarCompany', 'Similar companies', 'similarBlock'],
  ['buyingGroup', 'Person of a buying group', undefined],
  ['scoreContact', 'Score of a person', undefined],
  ['scoreCompany', 'Score of a company', undefined],
];

/** Shows the price list when it is opened. */
export function PriceList({ view: { prices, account } }: { readonly view: PanelView }) {
  const further = account?.furtherPrices ?? [];
  return (
    <details>
      <summary>Prices in credits</summary>
      <table class="lines">
        <caption>What Lusha Enrich counts with</caption>
        <tbody>
          {NAMES.map(([name, label, block]) => (
            <Line key={name} label={label} credits={prices[name]} per={block ? prices[block] : 1} />
          ))}
        </tbody>
      </table>
      {further.length > 0 && (
        <table class="lines">
          <caption>Not used by Lusha Enrich, by Lusha’s names</caption>
          <tbody>
            {further.map(({ name, credits, perQuantity }) => (
              <Line key={name} label={name} credits={credits} per={perQuantity} />
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}

interface LineProps {
  readonly label: string;
  readonly credits: number;
  readonly per: number;
}

function Line({ label, credits, per }: LineProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td class="figures">{per === 1 ? number(credits) : `${number(credits)} per ${number(per)}`}</td>
    </tr>
  );
}
