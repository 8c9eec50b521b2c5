import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ProposalGone } from "~/components/return-page";
import { ActPage } from "../ui/act-page";
import { MeasureFacts } from "../ui/measure-facts";
import { action, loader } from "./measure-return.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function MeasureReturn() {
  const page = useLoaderData<typeof loader>();
  return (
    <ActPage
      page={page}
      about={page.proposed ? <MeasureFacts measure={page.proposed} /> : <ProposalGone />}
      answer={useActionData<typeof action>()}
    >
      <input type="hidden" name="proposal" value={page.proposal} />
    </ActPage>
  );
}
