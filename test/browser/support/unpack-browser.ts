/** Starts a browser once before all tests, because those that run at once must not unpack the same files. */
import { launchBrowser } from './launch';

export default async function unpackBrowser(): Promise<void> {
  const browser = await launchBrowser();
  await browser.close();
}
