import { Link, useNavigate } from "@remix-run/react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { searchWith } from "~/components/address";
import { Icon } from "~/components/icons";
import type { Part } from "../case-part.rules";
import type { CandidateView } from "../vetting.schema";
import { AnswerMark } from "./marks";

interface Props {
  caseId: string;
  candidates: readonly CandidateView[];
  currentNo: string;
  /** The part of the case that is listed; null: all of it. */
  part: Part | null;
  /** A number key was pressed while the list has the focus: 1 is the first decision. */
  onDecide(ordinal: number): void;
}

/** The list on the left: arrows or j and k move, number keys decide, both only while the list has the focus (WCAG 2.1.4). */
export function CandidateList({ candidates, currentNo, part, onDecide }: Props) {
  const { t } = useTranslation("vetting");
  const navigate = useNavigate();
  const list = useRef<HTMLOListElement>(null);
  const index = candidates.findIndex((one) => one.no === currentNo);
  // Keys may come faster than the address changes: each moves on from where the last one led.
  const target = useRef(index);
  const version = candidates[index]?.version;
  const shown = useRef({ currentNo, version });
  const addressOf = (no: string) => searchWith("", { only: part, no });
  const go = (to: number) => {
    target.current = Math.max(0, Math.min(candidates.length - 1, to));
    const next = candidates[target.current];
    if (next) navigate(addressOf(next.no), { replace: true, preventScrollReset: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Record<string, number> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, PageDown: 10, PageUp: -10 };
    const step = steps[event.key];
    if (step !== undefined) go(target.current + step);
    else if (event.key === "Home") go(0);
    else if (event.key === "End") go(candidates.length - 1);
    else if (/^[1-5]$/.test(event.key)) onDecide(Number(event.key));
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    target.current = index;
    const current = list.current?.querySelector<HTMLAnchorElement>(`[data-no="${CSS.escape(currentNo)}"]`);
    current?.scrollIntoView({ block: "nearest" });
    // A decision takes its form away, and with it the focus: the list takes it back, so that the keys go on working.
    const isNew = shown.current.currentNo !== currentNo || shown.current.version !== version;
    const isLost = isNew && document.activeElement === document.body;
    shown.current = { currentNo, version };
    if (current && (isLost || list.current?.contains(document.activeElement))) current.focus({ preventScroll: true });
  }, [currentNo, index, version]);
  return (
    <ol className="candidates" ref={list} onKeyDown={onKeyDown} aria-label={t("case.candidates")}>
      {candidates.map((one) => (
        <li key={one.no}>
          <Link
            to={addressOf(one.no)}
            replace
            preventScrollReset
            data-no={one.no}
            tabIndex={one.no === currentNo ? 0 : -1}
            aria-current={one.no === currentNo ? "true" : undefined}
          >
            <span className="figures">{one.no}</span>
            <span className="candidate-name">{one.name}</span>
            <AnswerMark answer={one.answer} short />
            <span className="candidate-done">
              {one.decision && !one.decision.stale ? (
                <>
                  <Icon name="done" size={14} />
                  <span className="seen-by-readers-only">{t("case.is-decided")}</span>
                </>
              ) : one.decision?.stale ? (
                <>
                  <Icon name="judgement" size={14} />
                  <span className="seen-by-readers-only">{t("case.is-stale")}</span>
                </>
              ) : null}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
