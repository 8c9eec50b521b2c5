import type { EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { type ComponentType, createElement } from "react";
import { renderToString } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { createI18n, type Language } from "~/platform/i18n";
import { catalogue } from "~/platform/messages.server";

/** A screen as the server writes it before scripts run, from what its loader answered; without the frame around it. */
export function renderScreen(Screen: ComponentType, path: string, data: unknown, language: Language = "zh-CN"): string {
  const url = new URL(path, "http://localhost");
  const route = { id: "screen", path: url.pathname, hasLoader: true };
  const context = {
    manifest: { routes: { screen: { ...route, module: "", hasAction: false } }, entry: {}, url: "", version: "" },
    routeModules: { screen: { default: Screen } },
    future: { v3_relativeSplatPath: true },
    isSpaMode: false,
    staticHandlerContext: {
      basename: "/",
      location: { pathname: url.pathname, search: url.search, hash: "", state: null, key: "screen" },
      matches: [{ route, params: {}, pathname: url.pathname, pathnameBase: url.pathname }],
      loaderData: { screen: data },
      actionData: null,
      errors: null,
      statusCode: 200,
      loaderHeaders: {},
      actionHeaders: {},
      activeDeferreds: null,
    },
  } as unknown as EntryContext;
  return renderToString(
    createElement(I18nextProvider, { i18n: createI18n(language, catalogue(language).resources) }, [
      createElement(RemixServer, { key: "screen", context, url: url.href }),
    ]),
  );
}

/** The same as it is read: without the marks that keep a day on its line and name the language of a part of a sentence. */
export function readScreen(...screen: Parameters<typeof renderScreen>): string {
  return renderScreen(...screen).replaceAll(/<span (?:class="nowrap"|lang="zh-CN")>([^<]*)<\/span>/g, "$1");
}
