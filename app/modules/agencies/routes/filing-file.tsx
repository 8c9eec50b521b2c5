import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ActPage } from "../ui/act-page";
import { action, loader } from "./filing-file.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function FilingFile() {
  return <ActPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
