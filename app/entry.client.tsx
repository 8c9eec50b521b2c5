import { RemixBrowser } from "@remix-run/react";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { NonceContext, pageNonce } from "./components/nonce";
import { createI18n, isLanguage, type Resources } from "./platform/i18n";

/** The messages come from an address that never changes its content, before the page wakes up. */
async function start(): Promise<void> {
  const { lang } = document.documentElement;
  const lng = isLanguage(lang) ? lang : "zh-CN";
  const source = document.documentElement.dataset.messages ?? "";
  const resources = (await (await fetch(source)).json()) as Resources;
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

void start();
