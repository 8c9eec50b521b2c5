import { isId } from "~/platform/id";
import { type Ctx, recordRead } from "~/platform/process.server";

/** What the pages of one thing are about, by the first part of their address. */
const SUBJECTS: Readonly<Record<string, string>> = {
  people: "person",
  records: "record",
  "vetting-cases": "vetting-case",
  imports: "import",
  accounts: "account",
  "org-units": "org-unit",
  journal: "journal-process",
};

/**
 * Writes that a page was printed, by its address and, where it is the page of one thing, that thing. It has returned before
 * the page goes to the printer. `path`: the address with its search part, as it stands in the browser.
 */
export async function notePrinting(ctx: Ctx, path: string): Promise<void> {
  const url = new URL(path, "http://page");
  const [kind = "", id = ""] = url.pathname.split("/").filter(Boolean);
  const type = isId(id) ? SUBJECTS[kind] : undefined;
  await recordRead(ctx, {
    name: "print-page",
    subjectType: type ?? "page",
    subjectIds: type ? [id] : [],
    filter: { path: url.pathname, ...Object.fromEntries(url.searchParams) },
    count: 1,
    caseId: isId(url.searchParams.get("case") ?? "") ? url.searchParams.get("case") : null,
    ground: url.searchParams.get("ground")?.slice(0, 40) ?? null,
  });
}
