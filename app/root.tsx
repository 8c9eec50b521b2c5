import "./components/styles/tokens.css";
import "./components/styles/frame.css";
import "./components/styles/parts.css";
import "./components/styles/forms.css";
import "./components/styles/grid.css";
import "./components/styles/sheet.css";
import "./components/styles/print.css";
import "./components/styles/public.css";
import type { LinksFunction, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { ErrorPage } from "./components/error-page";
import { useMessagesOf } from "./components/messages-of";
import { useNonce } from "./components/nonce";
import { isPlain } from "./components/plain-page";
import { publicLoader } from "./platform/guard.server";
import { catalogue, languageOf } from "./platform/messages.server";
import { unlessSignedOut } from "./platform/signed-out";

export const links: LinksFunction = () => [{ rel: "icon", href: "/favicon.svg", type: "image/svg+xml" }];

/** Pages say their own title; errors have this one. */
export const meta: MetaFunction = () => [{ title: "信衡" }];

export const loader = publicLoader(async ({ request, context }) => {
  const { actor } = await context.identify(request);
  const lng = languageOf(request, actor?.locale);
  return {
    lng,
    messages: `/locales/${lng}/${catalogue(lng).hash}.json`,
    requestId: context.requestId,
  };
});

export { unlessSignedOut as shouldRevalidate };

export type RootData = Awaited<ReturnType<typeof loader>>;

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const root = useRouteLoaderData<typeof loader>("root");
  const plain = useMatches().some(({ handle }) => isPlain(handle));
  return (
    <html lang={root?.lng ?? "zh-CN"} data-messages={root?.messages ?? ""}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {plain ? null : <ScrollRestoration nonce={nonce} />}
        {plain ? null : <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

export default function App() {
  const { lng, messages } = useLoaderData<typeof loader>();
  useMessagesOf(lng, messages);
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const root = useRouteLoaderData<typeof loader>("root");
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return <ErrorPage status={status} requestId={root?.requestId ?? ""} />;
}
