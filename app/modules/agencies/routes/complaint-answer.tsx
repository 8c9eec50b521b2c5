import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ActPage } from "../ui/act-page";
import { ComplaintFacts } from "../ui/complaint-facts";
import { action, loader } from "./complaint-answer.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function ComplaintAnswer() {
  const page = useLoaderData<typeof loader>();
  return (
    <ActPage page={page} answer={useActionData<typeof action>()}>
      <ComplaintFacts complaint={page.complaint} />
    </ActPage>
  );
}
