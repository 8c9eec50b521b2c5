import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { NonceContext } from "./components/nonce";
import { holdsTag, weakTag } from "./platform/http-cache";
import { createI18n } from "./platform/i18n";
import { log } from "./platform/log.server";
import { catalogue, languageOf } from "./platform/messages.server";
import { pageBytes } from "./platform/page-bytes.server";

export { createHttpApp } from "./http.server";
export { startWork } from "./work.server";

const ABORT_MS = 10_000;

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const identity = await context.identify(request).catch(() => null);
  const lng = languageOf(request, identity?.actor?.locale);
  const i18n = createI18n(lng, catalogue(lng).resources);
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Language", lng);
  headers.append("Vary", "Cookie, Accept-Language");
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
  const isShared = headers.get("Cache-Control")?.startsWith("public") === true;
  if (identity?.setCookie && !isShared) headers.append("Set-Cookie", identity.setCookie);
  const waitForAll = isShared || isbot(request.headers.get("User-Agent") ?? "");
  return new Promise((resolve, reject) => {
    let answered = false;
    const send = () => {
      answered = true;
      const body = pageBytes();
      if (isShared) resolve(sharedAnswer(request, body, headers, status));
      else resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={context.nonce}>
        <I18nextProvider i18n={i18n}>
          <RemixServer context={remixContext} url={request.url} nonce={context.nonce} />
        </I18nextProvider>
      </NonceContext.Provider>,
      {
        nonce: context.nonce,
        onShellReady: waitForAll ? undefined : send,
        onAllReady: waitForAll ? send : undefined,
        onShellError: reject,
        onError(error) {
          if (answered) log.error({ err: error, requestId: context.requestId }, "rendering failed");
        },
      },
    );
    setTimeout(abort, ABORT_MS).unref();
  });
}

/** A page that anyone may keep: whole, with a tag over its bytes, and nothing but "unchanged" to who has them already. */
async function sharedAnswer(request: Request, body: Readable, headers: Headers, status: number): Promise<Response> {
  const bytes = await buffer(body);
  const tag = weakTag(bytes);
  headers.set("ETag", tag);
  if (status === 200 && holdsTag(request.headers.get("If-None-Match"), tag)) {
    return new Response(null, { headers, status: 304 });
  }
  return new Response(new Uint8Array(bytes), { headers, status });
}

/** An unexpected error of a loader or action: logged under the id that the error page shows. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  if (request.signal.aborted) return;
  log.error({ err: error, requestId: context.requestId, path: new URL(request.url).pathname }, "unexpected error");
}
