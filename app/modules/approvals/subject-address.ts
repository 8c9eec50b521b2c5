import type { ApprovalSubject } from "./approvals.types";

const PAGES: Readonly<Record<string, string>> = {
  person: "people",
  record: "records",
  "org-unit": "org-units",
  contributor: "contributors",
  "collection-item": "collection-items",
  "calendar-year": "calendar",
  "agency-measure": "agency-measures",
};

/** Where the thing that was to be changed is read; null where it has no page. */
export function subjectAddress({ type, id }: ApprovalSubject): string | null {
  if (type === "vetting-purpose") return `/vetting-purposes?purpose=${id}`;
  const page = PAGES[type];
  return page ? `/${page}/${id}` : null;
}
