/** Implements the `Http` port with `UrlFetchApp`. */
import type { Http, HttpRequest, HttpResponse } from '../ports';

/** `timeoutSeconds` is in Google's reference but not in the published types yet. */
type FetchRequest = GoogleAppsScript.URL_Fetch.URLFetchRequest & { timeoutSeconds: number };

export const googleHttp: Http = {
  sendAll(requests) {
    if (requests.length === 0) return [];
    let responses: readonly GoogleAppsScript.URL_Fetch.HTTPResponse[];
    try {
      responses = UrlFetchApp.fetchAll(requests.map(toFetch));
    } catch (error) {
      // `fetchAll` throws for all requests at once. Where the message does not tell that none was sent, each may have been answered.
      return requests.map(() => ({ kind: 'failure', message: messageOf(error) }));
    }
    return responses.map((response) => {
      try {
        return toResponse(response);
      } catch (error) {
        return { kind: 'failure', message: messageOf(error), answered: true };
      }
    });
  },
};

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function toFetch({ method, url, headers, body, timeoutSeconds }: HttpRequest): FetchRequest {
  const { 'Content-Type': contentType, ...rest } = headers;
  return {
    url,
    method,
    headers: rest,
    muteHttpExceptions: true,
    followRedirects: false,
    timeoutSeconds,
    ...(contentType === undefined ? {} : { contentType }),
    ...(body === undefined ? {} : { payload: body }),
  };
}

function toResponse(response: GoogleAppsScript.URL_Fetch.HTTPResponse): HttpResponse {
  const headers = response.getHeaders() as Record<string, unknown>;
  return {
    kind: 'response',
    status: response.getResponseCode(),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? String(value[0]) : String(value),
      ]),
    ),
    body: response.getContentText(),
  };
}
