/** The pictures of the Marketplace listing. */
import type { Browser } from 'playwright-core';
export async function takeListing(_browser: Browser, _folder: string): Promise<void> {}
