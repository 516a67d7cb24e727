/** Implements the `Http` port with `UrlFetchApp`. */
import type { Http, HttpRequest, HttpResponse } from '../ports';

/** `timeoutSeconds` is in Google's reference but not in the published types yet. */
type FetchRequest = GoogleAppsScript.URL_Fetch.URLFetchRequest & { timeoutSeconds: number };

export const googleHttp: Http = {
  sendAll(requests) {
    if (requests.length === 0) return [];
    try {
      return UrlFetchApp.fetchAll(requests.map(toFetch)).map(toResponse);
    } catch (error) {
      // `fetchAll` throws for all requests at once, so it is unknown which of them were answered.
      const message = error instanceof Error ? error.message : String(error);
      return requests.map(() => ({ kind: 'failure', message }));
    }
  },
};

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
