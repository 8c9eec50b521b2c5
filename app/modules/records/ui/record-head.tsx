/** Which record a form is about, and the version it was opened at. */
export interface RecordHead {
  id: string;
  version: number;
  kind: string;
  person: string;
  unit: string;
}

/** The version the form was read at: a newer one since then refuses it and keeps what was typed. */
export function VersionInput({ version }: { version: number }) {
  return <input type="hidden" name="version" value={version} />;
}
