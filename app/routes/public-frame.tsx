import type { HeadersFunction } from "@remix-run/node";
import { isRouteErrorResponse, Outlet, useRouteError, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ErrorPage } from "~/components/error-page";
import type { PageHandle } from "~/components/plain-page";
import { PublicPageFrame } from "~/components/public-page-frame";
import { publicLoader } from "~/platform/guard.server";
import type { RootData } from "~/root";
import { PUBLIC_NAVIGATION } from "./navigation";

/**
 * The frame of the pages that anyone may open. A page joins by standing in `app/routes.ts` inside
 * `layout("routes/public-frame.tsx", [...])` with a `publicLoader`. It is then
 *
 * - sent without scripts (`handle.plain`): forms are plain GET or POST forms (`FilterBar` is one); `DataGrid`, `PrintButton` and
 *   whatever needs `useEffect` does nothing here. A page that gains by a script of its own adds
 *   `<script src="/name.js" defer />` from `public/` (the content policy admits own files) and works without it;
 * - the same for everybody who asks in the same language: its loader must not look at the session;
 * - kept by browsers and asked again each time (`Cache-Control: public, no-cache` with an ETag over its bytes, made in
 *   `entry.server.tsx`). A page whose answer is for one reader only exports `headers` with `Cache-Control: no-store`.
 *
 * Its address goes into `PUBLIC_NAVIGATION` where it should be reached from every public page. The whole of it, with
 * styles, weighs at most 60 kB on the wire: tests/e2e/public.journey.ts measures every address.
 */
export const handle: PageHandle = { plain: true };

export const loader = publicLoader(async () => null);

export const headers: HeadersFunction = ({ errorHeaders }) => ({
  "Cache-Control": errorHeaders ? "no-store" : "public, no-cache",
});

export default function PublicFrame() {
  return (
    <Framed>
      <Outlet />
    </Framed>
  );
}

export function ErrorBoundary() {
  const root = useRouteLoaderData<RootData>("root");
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return (
    <Framed>
      <ErrorPage status={status} requestId={root?.requestId ?? ""} inside home="/public" />
    </Framed>
  );
}

function Framed({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const navigation = PUBLIC_NAVIGATION.map(({ label, to }) => ({ label: t(label), to }));
  return (
    <PublicPageFrame navigation={navigation} footer={<p>{t("publication:frame.footer")}</p>}>
      {children}
    </PublicPageFrame>
  );
}
