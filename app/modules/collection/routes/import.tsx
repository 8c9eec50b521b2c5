import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink, DownloadLink } from "~/components/button";
import { FactList } from "~/components/fact-list";
import { FilterChips } from "~/components/filter-chips";
import { WhoWhen } from "~/components/moment";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { Pager } from "~/components/pager";
import { ProgressLine } from "~/components/progress-line";
import { Section } from "~/components/section";
import { StateMark } from "~/components/state-mark";
import { StepLine } from "~/components/step-line";
import { FindingTable } from "../ui/finding-table";
import { ImportCounts } from "../ui/import-counts";
import { importMark, importStep } from "../ui/import-marks";
import { SheetPreview } from "../ui/sheet-preview";
import { loader } from "./import.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

const ASK_AGAIN_MS = 1_000;

export default function Import() {
  const data = useLoaderData<typeof loader>();
  const { t } = useTranslation("collection");
  const { revalidate, state: asking } = useRevalidator();
  const isWorking = ["queued", "reading", "committing"].includes(data.state);
  useEffect(() => {
    if (!isWorking || asking !== "idle") return;
    const timer = setTimeout(revalidate, ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [isWorking, asking, revalidate]);
  const steps = [t("step.upload"), t("step.check"), t("step.review"), t("step.result")];
  const { may, progress } = data;
  const listedOf = (name: "problems" | "warnings", count: number, shown: number) =>
    t(count > shown ? `import.${name}` : `import.${name}-all`, { count, shown });
  return (
    <>
      <PageHeader
        title={data.title}
        purpose={t(`story.${data.state}`)}
        crumbs={[{ label: t("imports.title"), to: "/imports" }]}
        mark={<StateMark state={importMark[data.state]} label={t(`state.${data.state}`)} />}
        action={
          <>
            {data.refusedWorkbook ? (
              <DownloadLink to={`/imports/${data.id}/refused.xlsx`}>{t("import.refused-rows")}</DownloadLink>
            ) : null}
            {may.map ? (
              <ButtonLink kind="second" to={`/imports/${data.id}/mapping`}>
                {t("mapping.open")}
              </ButtonLink>
            ) : null}
            {may.cancel ? (
              <ButtonLink kind="second" to={`/imports/${data.id}/cancellation`}>
                {t("cancel.open")}
              </ButtonLink>
            ) : null}
            {may.commit && !may.commitRefusal ? (
              <ButtonLink to={`/imports/${data.id}/commit`}>{t("commit.open")}</ButtonLink>
            ) : null}
          </>
        }
      />
      <div className="stack">
        <StepLine label={t("step.label")} steps={steps} current={importStep(data.state)} />
        {data.notices.map((notice) => (
          <Notice key={notice.code} tone="judgement" live>
            {notice.message}
          </Notice>
        ))}
        {may.commit && may.commitRefusal ? <Notice>{may.commitRefusal}</Notice> : null}
        {isWorking ? (
          <ProgressLine
            label={t(`story.${data.state}`)}
            max={progress?.claimed ?? 1}
            value={progress?.claimed ? Math.min(progress.read, progress.claimed) : undefined}
            detail={
              progress
                ? t(progress.secondsLeft === null ? "import.progress" : "import.progress-left", {
                    read: progress.read,
                    accepted: data.accepted,
                    refused: data.refused,
                    seconds: progress.secondsLeft,
                  })
                : undefined
            }
          />
        ) : null}
        {data.state === "refused" || data.state === "failed" ? (
          <Notice tone="bars">
            {data.problems.map((problem) => (
              <p key={problem.code}>{problem.message}</p>
            ))}
          </Notice>
        ) : (
          <Section title={t("import.counts")}>
            <ImportCounts counts={data} rowsAt={data.opensRows ? `/imports/${data.id}` : null} />
          </Section>
        )}
        <Section title={t("import.about")}>
          <FactList
            facts={[
              { label: t("imports.item"), value: t(`item.${data.item}`) },
              { label: t("upload.collection-item"), value: data.source },
              { label: t("import.sheet"), value: data.sheet },
              { label: t("imports.staged"), value: <WhoWhen who={data.stagedBy} at={data.stagedAt} /> },
              {
                label: t("import.committed"),
                value: data.committedAt ? <WhoWhen who={data.committedBy ?? ""} at={data.committedAt} /> : null,
              },
            ]}
          />
        </Section>
        {data.preview ? (
          <div className="stack" id="rows">
            {data.chosen ? (
              <FilterChips
                chips={[{ label: t("preview.rows"), value: t(`count.${data.chosen.rows}`), without: "?" }]}
                left={data.chosen.total.toLocaleString("en-US")}
                clear="?"
              />
            ) : null}
            <SheetPreview
              title={data.sheetName ? t("preview.title", { sheet: data.sheetName }) : t("preview.title-plain")}
              {...data.preview}
              reasonsBeside={data.chosen?.rows === "refused"}
            />
            {data.chosen ? <Pager {...data.chosen} /> : null}
          </div>
        ) : null}
        {data.state !== "refused" && data.problems.length > 0 ? (
          <FindingTable title={listedOf("problems", data.problemCount, data.problems.length)} lines={data.problems} />
        ) : null}
        {data.warnings.length > 0 ? (
          <FindingTable title={listedOf("warnings", data.warningCount, data.warnings.length)} lines={data.warnings} />
        ) : null}
        <p>
          <Link to="/imports">{t("import.back")}</Link>
        </p>
      </div>
    </>
  );
}
