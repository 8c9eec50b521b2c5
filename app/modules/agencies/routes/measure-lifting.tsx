import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ActPage } from "../ui/act-page";
import { MeasureFacts } from "../ui/measure-facts";
import { action, loader } from "./measure-lifting.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function MeasureLifting() {
  const page = useLoaderData<typeof loader>();
  return <ActPage page={page} answer={useActionData<typeof action>()} about={<MeasureFacts measure={page.shown} />} />;
}
