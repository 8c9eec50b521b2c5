/** The letter of another body, as far as it tells one from another, and what came with it. */
export interface ReplyLetter {
  readonly documentNo: string;
  /** The day on it. */
  readonly on: string;
  /** Who signed it, or whose seal it bears (签发人、用印). */
  readonly signedBy: string | null;
  /** Its scan. */
  readonly paperFileId: string | null;
}

export interface EnteredLetter {
  readonly documentNo: string;
  readonly on: string;
  /** Undefined where nobody says it. */
  readonly signedBy?: string | null;
  /** A scan handed in now. */
  readonly paperFileId?: string | null;
}

/**
 * Signature and scan of a reply as it is entered or corrected: what is handed in counts; what is not handed in again stays
 * where it is still the same letter, by number and day, and never goes over to another one.
 */
export function letterOf(known: ReplyLetter | null, entered: EnteredLetter): ReplyLetter {
  const { documentNo, on } = entered;
  const same = known?.documentNo === documentNo && known.on === on ? known : null;
  return {
    documentNo,
    on,
    signedBy: entered.signedBy === undefined ? (same?.signedBy ?? null) : entered.signedBy,
    paperFileId: entered.paperFileId ?? same?.paperFileId ?? null,
  };
}
