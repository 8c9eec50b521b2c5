import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { WebhookAct } from "../ui/webhook-act";
import { action, loader } from "./webhook-resumption.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function ResumeWebhook() {
  return <WebhookAct page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
