import { Outlet, useRouteLoaderData } from "@remix-run/react";
import { PageFrame } from "~/components/page-frame";
import { protectedLoader } from "~/platform/guard.server";
import type { RootData } from "~/root";
import { navigationFor } from "./navigation";

export const loader = protectedLoader("signed-in", async () => null);

/** The one page frame: navigation by right, language, sign-out. */
export default function Frame() {
  const root = useRouteLoaderData("root") as RootData;
  return (
    <PageFrame user={root.user} lng={root.lng} navigation={navigationFor(root.user?.permissions ?? [])}>
      <Outlet />
    </PageFrame>
  );
}
