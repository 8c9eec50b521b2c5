import type { PersonFields, PostingFields } from "./roster-import.rules";

/** What committing a roster row needs; kept sealed, since it holds the number of whoever is new. */
export type RosterPayload =
  | { mode: "new"; idNumber: string; name: string; person: PersonFields; posting: PostingFields; divisionCode: string }
  | { mode: "side-of-new"; idNumber: string; posting: PostingFields; divisionCode: string }
  | {
      mode: "correct" | "transfer" | "side";
      personId: string;
      version: number;
      person: PersonFields;
      posting: PostingFields;
      /** The posting to correct; null where one is opened. */
      postingId: string | null;
      /** The posting had ended when the person left, and is held again. */
      isAgain?: true;
      /** The place beside the main one that ends because this one is opened. */
      replacesId?: string;
      divisionCode: string;
    };
