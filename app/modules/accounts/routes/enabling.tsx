import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AccountAct } from "../ui/account-act";
import { action, loader } from "./enabling.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Enabling() {
  const page = useLoaderData<typeof loader>();
  return <AccountAct page={page} answer={useActionData<typeof action>()} />;
}
