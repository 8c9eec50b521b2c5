import type { VettingPurpose } from "#db/reference/vetting/types";
import type { Refusal } from "~/platform/result";

/** What an office sets of a purpose; everything else of it is shipped. */
export type PurposeSetting = Pick<VettingPurpose, "signOffLevels" | "replyWorkingDays">;

/** What is proposed, with its reason. */
export interface PurposeProposal extends PurposeSetting {
  readonly text: string;
}

export const CHANGE_PURPOSE = "change-purpose";

export const purposeSubject = (code: string) => ({ type: "vetting-purpose", id: code });

/** Why a purpose cannot be set like this, or null: it must come to something else than what stands. */
export function purposeRefusal(known: PurposeSetting, proposed: PurposeSetting): Refusal | null {
  const isSame = known.signOffLevels === proposed.signOffLevels && known.replyWorkingDays === proposed.replyWorkingDays;
  return isSame ? { code: "nothing-changed", key: "vetting:refusal.nothing-changed" } : null;
}
