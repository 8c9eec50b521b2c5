import { Notice } from "~/components/notice";

/** Which record a form is about, and the version it was opened at. */
export interface RecordHead {
  id: string;
  version: number;
  kind: string;
  person: string;
  unit: string;
  /** Why nothing can be changed now; null where it can. */
  closed: string | null;
}

/** The version the form was read at: a newer one since then refuses it and keeps what was typed. */
export function VersionInput({ head }: { head: RecordHead }) {
  return (
    <>
      {head.closed ? <Notice tone="judgement">{head.closed}</Notice> : null}
      <input type="hidden" name="version" value={head.version} />
    </>
  );
}
