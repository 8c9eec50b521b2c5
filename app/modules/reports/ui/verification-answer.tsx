import { useTranslation } from "react-i18next";
import { FactList } from "~/components/fact-list";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { type MarkState, StateMark } from "~/components/state-mark";
import type { Verification } from "../verification.server";
import { InForceDays } from "./in-force-days";
import { DayForm, FileForm, NumberForm } from "./verify-forms";

interface Props {
  title: string;
  no: string;
  on: string;
  isOnUnreadable: boolean;
  sha256: string;
  isAsked: boolean;
  reason: string | null;
  answer: Verification | null;
  notChecked: readonly string[];
}

const STATUS: Record<Verification["status"], MarkState> = {
  valid: "clear",
  "not-yet-issued": "waiting",
  expired: "expired",
  withdrawn: "stopped",
};
const STANDING: Record<string, MarkState> = {
  good: "clear",
  suspended: "bars",
  removed: "bars",
  "not-listed": "cannot-say",
};
const BYTES: Record<NonNullable<Verification["bytes"]>, MarkState> = {
  identical: "clear",
  "identical-to-earlier-version": "judgement",
  "identical-to-later-version": "judgement",
  different: "judgement",
  "no-original-yet": "cannot-say",
};

/** The whole answer on one page, first what matters; phone-sized first. */
export function VerificationAnswer(props: Props) {
  const { title, no, on, isOnUnreadable, sha256, isAsked, reason, answer, notChecked } = props;
  const { t } = useTranslation("reports");
  const crumbs = [{ label: t("verify.title"), to: "/verify" }];
  if (isOnUnreadable)
    return (
      <div className="stack">
        <PageHeader title={title} crumbs={crumbs} />
        <DayForm action={no ? `/verify/${encodeURIComponent(no)}` : "/verify/file"} on={on} sha256={sha256} />
      </div>
    );
  if (!isAsked)
    return (
      <div className="stack">
        <PageHeader title={title} crumbs={crumbs} mark={<StateMark state="waiting" label={t("verify.not-asked")} />} />
        <Notice>{t("verify.nothing-asked")}</Notice>
        <FileForm action="/verify/file" on={on} />
        <NumberForm no="" on={on} />
      </div>
    );
  // A scan or a sealed copy is not on file, its report may well be.
  const notFound = no ? "verify.not-on-file" : "verify.file-not-on-file";
  return (
    <div className="stack">
      <PageHeader
        title={title}
        crumbs={crumbs}
        mark={
          answer ? (
            <Headline answer={answer} isDayAsked={on !== ""} />
          ) : (
            <StateMark state="cannot-say" label={t(notFound)} />
          )
        }
      />
      {answer ? (
        <Found answer={answer} isDayAsked={on !== ""} />
      ) : (
        <Section title={t(notFound)}>
          <p>{t(no ? "verify.number-unknown" : "verify.digest-unknown", { no })}</p>
          {reason ? <p>{t(`refusal.${reason}`)}</p> : null}
        </Section>
      )}
      <Section title={t("verify.not-checked")}>
        <ul>
          {notChecked.map((code) => (
            <li key={code}>{t(`not-checked.${code}`)}</li>
          ))}
        </ul>
      </Section>
      {answer ? <FileForm action={`/verify/${answer.no}`} on={on} /> : <NumberForm no={no} on={on} />}
    </div>
  );
}

/**
 * What is seen first: that it is on file is not yet that it holds, nor that the file in hand is the lodged one; and how it stood
 * on the day asked for is not how it stands today.
 */
function Headline({ answer, isDayAsked }: { answer: Verification; isDayAsked: boolean }) {
  const { t } = useTranslation("reports");
  const { bytes, on, status, statusToday } = answer;
  const said = [
    isDayAsked ? t("verify.headline-on", { on, status: t(`status.${status}`) }) : t(`status.${status}`),
    isDayAsked && statusToday !== status ? t("verify.headline-today", { status: t(`status.${statusToday}`) }) : "",
    bytes ? t(`bytes.${bytes}`) : "",
  ].filter((part) => part !== "");
  const ofBytes = bytes ? BYTES[bytes] : "clear";
  const state = status !== "valid" ? STATUS[status] : statusToday === "valid" ? ofBytes : "judgement";
  return <StateMark state={state} label={[t("verify.on-file"), ...said].join(t("verify.headline-and"))} wrap />;
}

function Found({ answer, isDayAsked }: { answer: Verification; isDayAsked: boolean }) {
  const { t } = useTranslation("reports");
  const { agency } = answer;
  const standing = (state: string) => (
    <StateMark state={STANDING[state] ?? "cannot-say"} label={t(`standing.${state}`)} wrap />
  );
  return (
    <>
      {answer.original === "awaited" && !answer.bytes ? (
        <Notice tone="judgement">{t("bytes-note.no-original-yet")}</Notice>
      ) : null}
      {answer.version === answer.versionToday ? null : (
        <Notice tone="judgement">{t("verify.changed-since", { version: answer.version, on: answer.on })}</Notice>
      )}
      <EnteredLater answer={answer} />
      <ListedLater answer={answer} />
      <DecidedLater on={answer.on} decidedOn={agency.standingDecidedOn} />
      {answer.issuedOn === answer.on ? null : (
        <DecidedLater on={answer.issuedOn} decidedOn={agency.standingOnIssueDecidedOn} />
      )}
      {answer.bytes ? (
        <Section title={t("verify.bytes")}>
          <StateMark state={BYTES[answer.bytes]} label={t(`bytes.${answer.bytes}`)} wrap />
          <p>{t(`bytes-note.${answer.bytes}`)}</p>
        </Section>
      ) : null}
      <Section title={t("verify.report")}>
        <FactList
          facts={[
            { label: t("field.no"), value: answer.printedNo },
            {
              label: t("verify.status-on", { on: answer.on }),
              value: <StateMark state={STATUS[answer.status]} label={t(`status.${answer.status}`)} />,
            },
            ...(isDayAsked
              ? [
                  {
                    label: t("verify.status-today"),
                    value: <StateMark state={STATUS[answer.statusToday]} label={t(`status.${answer.statusToday}`)} />,
                  },
                ]
              : []),
            ...(answer.withdrawnOn ? [{ label: t("field.withdrawnOn"), value: answer.withdrawnOn }] : []),
            { label: t("field.enterprise"), value: answer.enterprise.name },
            { label: t("field.uscc"), value: answer.enterprise.uscc },
            { label: t("field.grade"), value: answer.grade },
            { label: t("field.purpose"), value: t(`purpose.${answer.purpose}`) },
            { label: t("field.dataCutoffOn"), value: answer.dataCutoffOn },
            { label: t("field.issuedOn"), value: answer.issuedOn },
            { label: t("field.expiresOn"), value: answer.expiresOn },
            { label: t("field.lodgedOn"), value: answer.lodgedOn },
            { label: t("field.version"), value: t("verify.version", { version: answer.version }) },
            { label: t("field.original"), value: t(`original.${answer.original}`) },
            ...(answer.isTakenIn ? [{ label: t("field.origin"), value: t("origin.taken-in") }] : []),
            { label: t("field.factMark"), value: t(`fact-mark.${answer.factMark}`) },
            {
              label: "SHA-256",
              value: answer.digests.sha256 ? <code className="digest">{answer.digests.sha256}</code> : null,
              wide: true,
            },
            {
              label: "SM3",
              value: answer.digests.sm3 ? <code className="digest">{answer.digests.sm3}</code> : null,
              wide: true,
            },
          ]}
        />
      </Section>
      {answer.inForce.length > 1 ? <Versions rows={answer.inForce} /> : null}
      <Section title={t("verify.agency")}>
        <FactList
          facts={[
            { label: t("field.agency"), value: agency.name },
            { label: t("verify.standing-on-issue"), value: standing(agency.standingOnIssue) },
            ...(isDayAsked
              ? [{ label: t("verify.standing-on", { on: answer.on }), value: standing(agency.standingOn) }]
              : []),
            { label: t("verify.standing-today"), value: standing(agency.standingToday) },
          ]}
        />
      </Section>
    </>
  );
}

/** The standing that is said of a day was decided after it. */
function DecidedLater({ on, decidedOn }: { on: string; decidedOn: string | null }) {
  const { t } = useTranslation("reports");
  return decidedOn ? <Notice tone="judgement">{t("verify.standing-decided-later", { on, decidedOn })}</Notice> : null;
}

/** The days that are said of lie before the listing of the agency came into the register. */
function ListedLater({ answer: { agency } }: { answer: Verification }) {
  const { t } = useTranslation("reports");
  const { listedOn, listingEnteredOn: enteredOn, unlistedOn } = agency;
  if (unlistedOn.length === 0) return null;
  const days = unlistedOn.join(t("verify.day-and"));
  return <Notice>{t("verify.listed-later", { listedOn, enteredOn, days })}</Notice>;
}

/** What is said of a day on which the register did not say it yet. */
function EnteredLater({ answer }: { answer: Verification }) {
  const { t } = useTranslation("reports");
  const { on, lodgedOn, acceptedOn, version, status } = answer;
  if (on >= acceptedOn || status === "not-yet-issued") return null;
  const said = on < lodgedOn ? "verify.not-yet-on-file" : "verify.entered-later";
  return <Notice tone="judgement">{t(said, { on, lodgedOn, acceptedOn, version })}</Notice>;
}

/** Which version held when: a revision holds from its own day on. */
function Versions({ rows }: { rows: Verification["inForce"] }) {
  const { t } = useTranslation("reports");
  return (
    <Section title={t("verify.versions")} flush>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("field.version")}</th>
            <th scope="col">{t("field.inForce")}</th>
            <th scope="col">{t("field.grade")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.version}>
              <td>{row.version}</td>
              <td>
                <InForceDays from={row.inForceFrom} until={row.inForceUntil} />
              </td>
              <td>{row.grade}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
