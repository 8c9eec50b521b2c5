import { type MetaFunction, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "~/components/page-header";
import { publicLoader } from "~/platform/guard.server";
import { languageOf, translator } from "~/platform/messages.server";
import { FileForm, NumberForm } from "../ui/verify-forms";
import { beginningOf, readOn } from "../verification-page.server";

export const loader = publicLoader(async ({ request }) => {
  const { searchParams } = new URL(request.url);
  const no = searchParams.get("no")?.trim();
  const { typed, on } = readOn(searchParams);
  const day = on || typed;
  if (no)
    throw redirect(`/verify/${encodeURIComponent(beginningOf(no, 60))}${day ? `?on=${encodeURIComponent(day)}` : ""}`);
  const title = translator(languageOf(request))("reports:verify.title");
  return { title, on: day, isOnUnreadable: on === false };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

/** Where anyone checks a report: by its number, or by dropping its PDF in. Works without scripts by number. */
export default function Verify() {
  const { title, on, isOnUnreadable } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reports");
  return (
    <div className="stack">
      <PageHeader title={title} purpose={t("verify.purpose")} />
      <NumberForm no="" on={on} isOnUnreadable={isOnUnreadable} />
      <FileForm action="/verify/file" on={isOnUnreadable ? "" : on} />
      <p>
        <Link to="/verify/certificate">{t("verify-certificate.link")}</Link>
      </p>
    </div>
  );
}
