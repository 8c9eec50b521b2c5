import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { inPart, PARTS, type Part } from "../case-part.rules";
import type { CandidateView } from "../vetting.schema";
import { AnswerMark } from "./marks";

interface Props {
  candidates: readonly CandidateView[];
  /** The part that is shown; null: the whole list. */
  part: Part | null;
}

/** How many of each answer, and how many are decided: each figure opens whom it counts. */
export function CaseSums({ candidates, part }: Props) {
  const { t } = useTranslation("vetting");
  const decided = inPart(candidates, "decided").length;
  const words = t("case.decided-count", { done: decided, all: candidates.length });
  return (
    <div className="case-sums">
      {PARTS.map((one) => {
        const count = inPart(candidates, one).length;
        if (one === "decided" || count === 0) return null;
        return (
          <PartLink key={one} part={one} isShown={one === part}>
            <AnswerMark answer={one} short />
            <span className="figures">{count}</span>
          </PartLink>
        );
      })}
      {decided > 0 ? (
        <PartLink part="decided" isShown={part === "decided"}>
          <span className="figures">{words}</span>
        </PartLink>
      ) : (
        <span className="soft figures">{words}</span>
      )}
      {part ? (
        <Link to="?" preventScrollReset>
          {t("case.show-all", { all: candidates.length })}
        </Link>
      ) : null}
    </div>
  );
}

function PartLink({ part, isShown, children }: { part: Part; isShown: boolean; children: ReactNode }) {
  return (
    <Link className="row" to={`?only=${part}`} aria-current={isShown ? "true" : undefined} preventScrollReset>
      {children}
    </Link>
  );
}
