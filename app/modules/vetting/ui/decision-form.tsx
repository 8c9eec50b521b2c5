import { Form, useFetcher } from "@remix-run/react";
import {
  type FocusEvent,
  type FormEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/button";
import { ErrorSummary } from "~/components/form/error-summary";
import { initialText } from "~/components/form/field-types";
import { plainField, problemsOf } from "~/components/form/plain-field";
import { SignInAgain } from "~/components/form/sign-in-again";
import { Icon } from "~/components/icons";
import { isSignedOut } from "~/platform/signed-out";
import { DECISIONS, leavesOpen } from "../case-state.rules";
import type { CandidateView } from "../vetting.schema";
import { personLine } from "./person-line";

interface Props {
  caseId: string;
  revision: number;
  candidate: CandidateView;
  /** Who of the register is meant, where the line was matched by name. */
  person?: CandidateView["suggestions"][number] | null;
  form?: RefObject<HTMLFormElement>;
  /** Where the page keeps them while one moves along the list. */
  drafts?: Drafts;
  /** What its action answered: what stands against it, what was typed before. */
  answer?: unknown;
}

const AUTOSAVE_MS = 800;

/** What the officer is writing, by candidate and its version: the page is not asked anew for what it sent itself. */
export type Drafts = Map<string, Draft>;

interface Draft extends Record<string, string> {
  decision: string;
  reason: string;
}

function draftIn(form: HTMLFormElement): Draft {
  const data = new FormData(form);
  return { decision: String(data.get("decision") ?? ""), reason: String(data.get("reason") ?? "") };
}

/** The decision at the foot: one of five by number, its reason; what is typed is kept as a draft while it is typed. */
export function DecisionForm({ caseId, revision, candidate, person, form, drafts, answer }: Props) {
  const { t } = useTranslation("vetting");
  const fetcher = useFetcher();
  const inner = useRef<HTMLFormElement>(null);
  const own = form ?? inner;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [isTouched, setTouched] = useState(false);
  const base = `/vetting-cases/${caseId}/candidates/${encodeURIComponent(candidate.no)}`;
  const problems = problemsOf(answer);
  const [typedDecision, typedReason] = [plainField("decision", answer), plainField("reason", answer)].map(initialText);
  const kept = `${candidate.no} ${candidate.version}`;
  const [draft] = useState(() => drafts?.get(kept) ?? candidate.draft);
  const decision = typedDecision ?? draft?.decision ?? candidate.decision?.decision ?? "";
  const reason = typedReason ?? draft?.reason ?? candidate.decision?.reason ?? "";
  const isOther = decision !== "" && !(DECISIONS as readonly string[]).includes(decision);
  const signedOut = isSignedOut(fetcher.data);
  const waits = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  // Who was signed out while writing is told so while the words are still here; once the draft is kept again, the decision goes too.
  useEffect(() => {
    if (fetcher.state !== "idle" || !waits.current) return;
    waits.current = false;
    if (!signedOut) own.current?.requestSubmit();
  }, [fetcher.state, signedOut, own]);
  const keepDraft = (draft: Draft) => {
    clearTimeout(timer.current);
    timer.current = undefined;
    fetcher.submit(draft, { method: "post", action: `${base}/draft` });
  };
  const keepSoon = (event: FormEvent<HTMLFormElement>) => {
    const draft = draftIn(event.currentTarget);
    drafts?.set(kept, draft);
    setTouched(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => keepDraft(draft), AUTOSAVE_MS);
  };
  const keepNow = (event: FocusEvent<HTMLFormElement>) => {
    if (timer.current !== undefined && !event.currentTarget.contains(event.relatedTarget))
      keepDraft(draftIn(event.currentTarget));
  };
  const send = (event: FormEvent<HTMLFormElement>) => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (!signedOut) return;
    event.preventDefault();
    waits.current = true;
    keepDraft(draftIn(event.currentTarget));
  };
  const saveByKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  const needsTick = candidate.match === "found" && candidate.matchedBy === "nameUnit" && !candidate.matchConfirmed;
  return (
    <Form
      method="post"
      action={`${base}/decision`}
      className="decision"
      ref={own}
      onChange={keepSoon}
      onBlur={keepNow}
      onSubmit={send}
      key={candidate.no}
    >
      <ErrorSummary
        errors={problems.whole}
        fields={problems.fields.map(([name, errors]) => ({
          id: `${name}-of-${candidate.no}`,
          label: name === "decision" ? t("decide.legend") : name === "reason" ? t("decide.reason") : "",
          errors,
        }))}
      />
      <input type="hidden" name="readAt" value={revision} />
      <fieldset className="decision-choices" id={`decision-of-${candidate.no}`} tabIndex={-1}>
        <legend>{t("decide.legend")}</legend>
        {[...DECISIONS, ...(isOther ? [decision] : [])].map((code, index) => (
          <label key={code} className="choice">
            <input
              type="radio"
              name="decision"
              value={code}
              defaultChecked={decision === code}
              disabled={candidate.answer === "cannotSay" && !leavesOpen(code)}
              required
            />
            <span>
              <kbd>{index + 1}</kbd> {isOther && code === decision ? code : t(`decision.${code}`)}
            </span>
          </label>
        ))}
      </fieldset>
      {candidate.answer === "cannotSay" ? <p className="soft">{t("decide.stays-open")}</p> : null}
      {needsTick ? (
        <label className="choice">
          <input type="checkbox" name="confirmsMatch" value="yes" required />
          <span>
            {t("decide.confirms-match")}
            {person ? <span translate="no">　{personLine(person)}</span> : null}
          </span>
        </label>
      ) : null}
      <div className="decision-foot">
        <label className="decision-reason">
          <span>{t("decide.reason")}</span>
          <textarea
            id={`reason-of-${candidate.no}`}
            className="input"
            name="reason"
            rows={1}
            maxLength={2000}
            defaultValue={reason}
            onKeyDown={saveByKey}
            required
          />
        </label>
        <Button>{t("decide.submit")}</Button>
      </div>
      {signedOut ? (
        <div className="notice" data-tone="bars" role="alert">
          <Icon name="bars" />
          <SignInAgain />
        </div>
      ) : null}
      <p className="soft" role="status">
        {!isTouched ? <span className="decision-keys">{t("decide.keys")}</span> : null}
        {!isTouched || signedOut ? null : fetcher.state === "idle" ? t("decide.draft-kept") : t("decide.draft-keeping")}
      </p>
    </Form>
  );
}
