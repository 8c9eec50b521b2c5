import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ActPage } from "../ui/act-page";
import { action, loader } from "./measure-return.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function MeasureReturn() {
  const page = useLoaderData<typeof loader>();
  return (
    <ActPage page={page} answer={useActionData<typeof action>()}>
      <input type="hidden" name="proposal" value={page.proposal} />
    </ActPage>
  );
}
