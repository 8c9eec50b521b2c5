import type { LinksFunction, MetaFunction } from "@remix-run/node";
import { Link, type ShouldRevalidateFunction, useLoaderData, useSearchParams } from "@remix-run/react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink, DownloadLink } from "~/components/button";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PrintButton } from "~/components/print-button";
import { inPart, partAsked } from "../case-part.rules";
import { DECISIONS } from "../case-state.rules";
import { CandidateList } from "../ui/candidate-list";
import { CandidatePanel } from "../ui/candidate-panel";
import styles from "../ui/case.css?url";
import { CaseFacts } from "../ui/case-facts";
import { CaseSums } from "../ui/case-sums";
import { DecisionForm, type Drafts } from "../ui/decision-form";
import { CaseMark } from "../ui/marks";
import { OtherRows } from "../ui/other-rows";
import { loader } from "./case.server";

export { loader };

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

/** Moving along the list asks the server nothing, nor does a draft that was kept: everything is here. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  currentUrl,
  nextUrl,
  formMethod,
  formAction,
  defaultShouldRevalidate,
}) => {
  const moves = currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search && !formMethod;
  return moves || formAction?.endsWith("/draft") ? false : defaultShouldRevalidate;
};

export default function CasePage() {
  const { view, may, ...data } = useLoaderData<typeof loader>();
  const { t } = useTranslation("vetting");
  const [params] = useSearchParams();
  const form = useRef<HTMLFormElement>(null);
  const drafts = useRef<Drafts>(new Map());
  const part = partAsked(params.get("only"), view.candidates);
  const listed = part ? inPart(view.candidates, part) : view.candidates;
  const candidate = listed.find((one) => one.no === params.get("no")) ?? listed[0];
  const base = `/vetting-cases/${view.id}`;
  const decide = (ordinal: number) => {
    const code = DECISIONS[ordinal - 1];
    const choice = form.current?.querySelector<HTMLInputElement>(`input[name=decision][value="${code}"]`);
    if (!choice) return;
    choice.click();
    form.current?.querySelector<HTMLTextAreaElement>("textarea")?.focus();
  };
  return (
    <div className="stack">
      <PageHeader
        title={view.title}
        purpose={`${data.purpose}　${t("case.as-of-line", { day: view.asOf })}`}
        crumbs={[{ label: t("cases.title"), to: "/vetting-cases" }]}
        mark={<CaseMark state={view.state} />}
        action={
          <>
            <PrintButton />
            {data.hasLetter ? <DownloadLink to={`${base}/letter`}>{t("open.letter")}</DownloadLink> : null}
            {may.withdraw ? (
              <ButtonLink kind="second" to={`${base}/withdrawal`}>
                {t("act.withdraw.submit")}
              </ButtonLink>
            ) : null}
            {may.return ? (
              <ButtonLink kind="second" to={`${base}/return`}>
                {t("act.return.submit")}
              </ButtonLink>
            ) : null}
            {view.opinionNo ? (
              <>
                <DownloadLink to={`${base}/opinion/xlsx`}>{t("case.opinion-xlsx")}</DownloadLink>
                <DownloadLink to={`${base}/opinion/pdf`}>{t("case.opinion-pdf")}</DownloadLink>
              </>
            ) : null}
            {may.submit ? <ButtonLink to={`${base}/submission`}>{t("act.submit.submit")}</ButtonLink> : null}
            {may.approve ? <ButtonLink to={`${base}/approval`}>{t("act.approve.submit")}</ButtonLink> : null}
            {may.issue ? <ButtonLink to={`${base}/issuance`}>{t("act.issue.submit")}</ButtonLink> : null}
          </>
        }
      />
      {data.returnReason ? (
        <Notice tone="judgement">{t("case.return-reason", { reason: data.returnReason })}</Notice>
      ) : null}
      {data.withdrawalReason ? <Notice>{t("case.withdrawal-reason", { reason: data.withdrawalReason })}</Notice> : null}
      <CaseFacts view={view} contact={data.contact} officers={data.officers} />
      {view.state === "computing" || !candidate ? (
        <Notice live>{t("case.computing")}</Notice>
      ) : (
        <div className="case-desk">
          <div className="case-list">
            <CaseSums candidates={view.candidates} part={part} />
            <CandidateList
              caseId={view.id}
              candidates={listed}
              currentNo={candidate.no}
              part={part}
              onDecide={decide}
            />
          </div>
          <div className="stack">
            <CandidatePanel
              caseId={view.id}
              revision={view.version}
              asOf={view.asOf}
              knownOn={data.knownOn}
              candidate={candidate}
              person={data.matched[candidate.no]}
              isOpen={may.decide}
              repliesAsked={data.repliesAsked}
              repliesShown={view.repliesShown}
              replyPapers={data.replyPapers}
            />
            {may.decide ? (
              <DecisionForm
                key={`${candidate.no} ${candidate.version}`}
                caseId={view.id}
                revision={view.version}
                candidate={candidate}
                person={data.matched[candidate.no]}
                form={form}
                drafts={drafts.current}
              />
            ) : candidate.decision ? (
              <Notice>
                {t("case.decided", {
                  decision: t(`decision.${candidate.decision.decision}`, { defaultValue: candidate.decision.decision }),
                  reason: candidate.decision.reason,
                  by: candidate.decision.by ?? "",
                })}
              </Notice>
            ) : null}
            {may.recordOutcome ? (
              <Link to={`${base}/candidates/${encodeURIComponent(candidate.no)}/outcome`}>
                {t("act.outcome.title")}
              </Link>
            ) : null}
          </div>
        </div>
      )}
      <OtherRows rows={view.otherRows} />
    </div>
  );
}
