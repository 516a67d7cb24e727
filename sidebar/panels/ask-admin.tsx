/** A text to send to a person who may create API keys at Lusha. */
import { CopyText } from '../parts/copy-text';

const REQUEST = `Hi,

I would like to use Lusha in Google Sheets. Only admins and managers of our Lusha account can make API keys, so could you please make one for me?

1. Open https://dashboard.lusha.com/api/manage-api-keys
2. Make an API key named "Google Sheets", for this use only.
3. Give it a credit limit of its own, so that it cannot spend more than you want.
4. Send it to me in a safe way, not in a shared channel.

Thank you!`;

export function AskAdmin() {
  return (
    <div class="ask-admin" id="ask-admin">
      <p>Only admins and managers of a Lusha account can make API keys. Send them this:</p>
      <CopyText label="Text for your admin" text={REQUEST} rows={9} />
    </div>
  );
}
