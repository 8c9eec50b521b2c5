import { isRouteErrorResponse, Outlet, useLoaderData, useRouteError, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { ErrorPage } from "~/components/error-page";
import { PageFrame } from "~/components/page-frame";
import { useNotedPrinting } from "~/components/printing";
import { protectedLoader } from "~/platform/guard.server";
import { unlessSignedOut } from "~/platform/signed-out";
import { countSummed } from "~/platform/sum-lines";
import { countOpenTasks } from "~/platform/tasks.server";
import type { RootData } from "~/root";
import { summedLines } from "~/summed-lines";
import { navigationFor } from "./navigation";

export { unlessSignedOut as shouldRevalidate };

export const loader = protectedLoader("signed-in", async ({ ctx, actor }) => ({
  waiting: countSummed(await countOpenTasks(ctx), summedLines),
  user: { name: actor.name, roles: actor.roles },
  permissions: [...actor.permissions],
}));

/** The one page frame: navigation by right, language, the user's own account. */
export default function Frame() {
  const data = useLoaderData<typeof loader>();
  return (
    <Framed data={data}>
      <Outlet />
    </Framed>
  );
}

/** An error of a page is shown within the frame, so that one can go on elsewhere. */
export function ErrorBoundary() {
  const data = useRouteLoaderData<typeof loader>("routes/frame");
  const root = useRouteLoaderData<RootData>("root");
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (!data) return <ErrorPage status={status} requestId={root?.requestId ?? ""} />;
  return (
    <Framed data={data}>
      <ErrorPage status={status} requestId={root?.requestId ?? ""} inside />
    </Framed>
  );
}

function Framed({ data, children }: { data: Awaited<ReturnType<typeof loader>>; children: ReactNode }) {
  useNotedPrinting();
  const navigation = navigationFor(data.permissions).map((group) => ({
    ...group,
    items: group.items.map((item) => (item.to === "/" ? { ...item, count: data.waiting } : item)),
  }));
  return (
    <PageFrame user={data.user} navigation={navigation}>
      {children}
    </PageFrame>
  );
}
