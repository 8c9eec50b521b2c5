import type { LinksFunction, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "~/components/page-header";
import { CandidatePanel } from "../ui/candidate-panel";
import styles from "../ui/case.css?url";
import { DecisionForm } from "../ui/decision-form";
import { action, loader } from "./decision.server";

export { action, loader };

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

/** One candidate and the decision by itself: where a refusal is shown, with what was typed. */
export default function Decision() {
  const { title, id, caseTitle, asOf, knownOn, revision, candidate, person } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("vetting");
  const back = `/vetting-cases/${id}?no=${encodeURIComponent(candidate.no)}`;
  return (
    <div className="stack">
      <PageHeader
        title={title}
        purpose={caseTitle}
        crumbs={[
          { label: t("cases.title"), to: "/vetting-cases" },
          { label: caseTitle, to: back },
        ]}
      />
      <CandidatePanel
        caseId={id}
        revision={revision}
        asOf={asOf}
        knownOn={knownOn}
        candidate={candidate}
        person={candidate.matchedBy === "nameUnit" ? person : null}
        isOpen={false}
        repliesAsked={[]}
        repliesShown
        replyPapers={[]}
      />
      <DecisionForm caseId={id} revision={revision} candidate={candidate} person={person} answer={answer} />
    </div>
  );
}
