import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publicLoader } from "~/platform/guard.server";
import { VerificationAnswer } from "../ui/verification-answer";
import { verificationPage } from "../verification-page.server";

/** The answer to a PDF, of which only the digest came. */
export const loader = publicLoader(async (args) => verificationPage(args, null));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export const headers = () => ({ "Cache-Control": "no-store" });

export default function VerifyFile() {
  return <VerificationAnswer {...useLoaderData<typeof loader>()} />;
}
