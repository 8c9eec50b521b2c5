import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publicLoader } from "~/platform/guard.server";
import { VerificationAnswer } from "../ui/verification-answer";
import { verificationPage } from "../verification-page.server";

/** What the QR of a report opens. */
export const loader = publicLoader(async (args) => verificationPage(args, args.params.no ?? ""));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

/** An answer is never kept: it holds on the day it was given. */
export const headers = () => ({ "Cache-Control": "no-store" });

export default function VerifyNumber() {
  return <VerificationAnswer {...useLoaderData<typeof loader>()} />;
}
