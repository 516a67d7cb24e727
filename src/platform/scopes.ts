/** The permissions of the manifest, which people can grant one by one. */

const ADDRESS = 'https://www.googleapis.com/auth/';

/** The ends of their addresses. */
export const SCOPE_NAMES = [
  'spreadsheets.currentonly',
  'script.external_request',
  'script.container.ui',
  'script.scriptapp',
];

export const SCOPES = SCOPE_NAMES.map(scopeOf);

/** Returns the address of a permission. */
export function scopeOf(name: string): string {
  return ADDRESS + name;
}

interface Authorization {
  getAuthorizationStatus(): GoogleAppsScript.Script.AuthorizationStatus;
  getAuthorizationUrl(): string | null;
}

/** The list of permissions is in Google's reference but not in the published types yet. */
interface Authorizations {
  getAuthorizationInfo(mode: GoogleAppsScript.Script.AuthMode, scopes: readonly string[]): Authorization;
}

/** Asks Google which of the permissions this person has not granted. */
export function authorizationOf(scopes: readonly string[]): Authorization {
  const services: Authorizations = ScriptApp;
  return services.getAuthorizationInfo(ScriptApp.AuthMode.FULL, scopes);
}
