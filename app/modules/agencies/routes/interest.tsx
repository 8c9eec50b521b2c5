import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ActPage } from "../ui/act-page";
import { action, loader } from "./interest.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Interest() {
  return <ActPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
