import { RemixBrowser } from "@remix-run/react";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { NonceContext, pageNonce } from "./components/nonce";
import { createI18n, isLanguage, type Resources } from "./platform/i18n";

/** The messages come from an address that never changes its content, and the page's data are read, before the page wakes up. */
async function start(): Promise<void> {
  const { lang } = document.documentElement;
  const lng = isLanguage(lang) ? lang : "zh-CN";
  const source = document.documentElement.dataset.messages ?? "";
  const [answer] = await Promise.all([fetch(source), dataRead()]);
  const resources = (await answer.json()) as Resources;
  const i18n = createI18n(lng, resources);
  const nonce = pageNonce();
  startTransition(() => {
    hydrateRoot(
      document,
      <NonceContext.Provider value={nonce}>
        <I18nextProvider i18n={i18n}>
          <RemixBrowser />
        </I18nextProvider>
      </NonceContext.Provider>,
    );
  });
}

/**
 * RemixBrowser throws the promise of the page's data until they are decoded, with no boundary above it. A key pressed in that
 * moment makes React finish at once what cannot be finished (error 345), and the page never wakes up: so they are waited for here.
 */
async function dataRead(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (promise) {
    await promise;
  }
}

/** Who moves on before a page has come gives up its request: that is no fault, and nobody waits for its data any more. */
window.addEventListener("unhandledrejection", (event) => {
  if (event.reason instanceof DOMException && event.reason.name === "AbortError") event.preventDefault();
});

void start();
