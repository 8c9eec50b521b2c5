import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ActPage } from "../ui/act-page";
import { action, loader } from "./suspension.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Suspension() {
  const page = useLoaderData<typeof loader>();
  return (
    <ActPage page={page} answer={useActionData<typeof action>()} kind="grave">
      {page.dutyId ? <input type="hidden" name="dutyId" value={page.dutyId} /> : null}
    </ActPage>
  );
}
