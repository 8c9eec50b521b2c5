import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ActPage } from "../ui/act-page";
import { action, loader } from "./measure-approval.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function MeasureApproval() {
  const page = useLoaderData<typeof loader>();
  return (
    <ActPage page={page} answer={useActionData<typeof action>()} kind="grave">
      <input type="hidden" name="proposal" value={page.proposal} />
    </ActPage>
  );
}
