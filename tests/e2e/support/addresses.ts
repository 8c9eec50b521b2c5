import type { Permission, Role } from "~/platform/permissions";

/**
 * How each address of app/routes.ts is visited: one line an address. A new address needs a line here
 * (tests/architecture/addresses.test.ts); what its parameters name is made in seed.ts.
 */
export interface Visit {
  /** The right that opens it, as its route is guarded. */
  needs: Permission | readonly Permission[] | "signed-in" | "public";
  /** `page` is looked at in the browser; `file` answers something else than HTML; `act` takes forms only. */
  kind: "page" | "file" | "act";
  /** Who visits it; the first role with the right unless said. */
  as?: Role | { username: string };
  /** The seeded thing behind each parameter of the address; what is no seeded thing stands for itself. */
  params?: Record<string, string>;
  search?: string;
  /** The right alone is not enough: only the body that decided may act on what is shown. */
  ownBody?: boolean;
  /** The status where it is not 200. */
  answers?: number;
}

type More = Pick<Visit, "as" | "search" | "ownBody" | "answers">;
const visit =
  (kind: Visit["kind"]) =>
  (needs: Visit["needs"], params: Record<string, string> = {}, more: More = {}): Visit => ({
    ...{ kind, needs, params },
    ...more,
  });
const page = visit("page");
const file = visit("file");
const act = visit("act");

/** What is visited is the page that says that nothing is there. */
const NOT_THERE = { answers: 404 };
const KEEPING = { search: "?ground=register-keeping" };
const INSPECTOR = { as: { username: "jijian1" }, ownBody: true };
const COLLEAGUE = { as: { username: "jijian2" }, ownBody: true };
const REGULATOR = { as: "regulator" } as const;
const SECOND_REGISTRAR = { as: { username: "dengji2" } };

export const VISITS: Record<string, Visit> = {
  "/sign-in": page("public"),
  "/sign-out": act("public"),
  "/language": act("public"),
  "/*": page("public", {}, NOT_THERE),
  "/public": page("public"),
  "/public/agencies": page("public"),
  "/public/agencies/:code": page("public", { code: "code" }),
  "/public/lists": page("public"),
  "/public/help": page("public"),
  "/reports": page("reports.read", {}, REGULATOR),
  "/reports/rows": file("reports.read", {}, REGULATOR),
  "/reports/export": file("reports.read", {}, REGULATOR),
  "/enterprises": page("enterprises.read", {}, REGULATOR),
  "/enterprises/rows": file("enterprises.read", {}, REGULATOR),
  "/enterprises/export": file("enterprises.read", {}, REGULATOR),
  "/enterprises/:id": page("enterprises.read", { id: "enterprise" }),
  "/enterprises/:id/facts/new": page("facts.enter", { id: "enterprise" }),
  "/enterprise-facts/:id/end": page("facts.end", { id: "fact" }),
  "/reports/new": page("reports.submit"),
  "/reports/:id": page("reports.read", { id: "report" }, REGULATOR),
  "/reports/:id/correction": page("reports.submit", { id: "report" }),
  "/reports/:id/revision": page("reports.submit", { id: "report" }),
  "/reports/:id/withdrawal": page("reports.submit", { id: "report" }),
  "/reports/:id/uses/new": page("reports.record-use", { id: "report" }),
  "/report-uses": page("reports.read", {}, REGULATOR),
  "/report-uses/rows": file("reports.read", {}, REGULATOR),
  "/report-uses/export": file("reports.read", {}, REGULATOR),
  "/report-uses/:id/striking": page("reports.strike-use", { id: "reportUse" }),
  "/reports/:id/original": file("reports.read", { id: "report" }, REGULATOR),
  "/reports/:id/certificate/:format/:ordinal?": file(
    "reports.read",
    { id: "report", format: "pdf", ordinal: "1" },
    REGULATOR,
  ),
  "/reports/:id/attachment": page("reports.attach", { id: "pastReport" }),
  "/reports/:id/comparison": page("reports.read", { id: "report" }, REGULATOR),
  "/report-comparisons": page("reports.review"),
  "/report-comparisons/:id": page("reports.read", { id: "comparison" }, REGULATOR),
  "/report-comparisons/:id/finding": page("reports.review", { id: "comparison" }),
  "/report-comparisons/:id/file": file("reports.read", { id: "comparison" }, REGULATOR),
  "/report-numbers": page("reports.submit"),
  "/report-numbers/:no/qr/:format": file("reports.submit", { no: "freeNo", format: "svg" }),
  "/grade-recomputations": page("reports.review"),
  "/grade-recomputations/:id": page("reports.review", { id: "recomputation" }),
  "/verify": page("public"),
  "/verify/file": page("public"),
  "/verify/:no": page("public", { no: "reportNo" }),
  "/open-data": page("public"),
  "/open-data/signing-key.json": file("public"),
  "/open-data/:file": file("public", { file: "agencies.json" }),
  "/webhooks": page("webhooks.subscribe"),
  "/webhooks/new": page("webhooks.subscribe"),
  "/webhooks/:id": page("webhooks.subscribe", { id: "webhook" }),
  "/webhooks/:id/pause": page("webhooks.subscribe", { id: "webhook" }),
  "/webhooks/:id/resumption": page("webhooks.subscribe", { id: "heldWebhook" }),
  "/webhooks/:id/test": page("webhooks.subscribe", { id: "webhook" }),
  "/rating-quality": page(["quality.read", "reports.submit"], {}, REGULATOR),
  "/rating-quality/:code": page(["quality.read", "reports.submit"], { code: "code" }, REGULATOR),
  "/rating-quality/:code/complaints": page(["quality.read", "reports.submit"], { code: "code" }),
  "/rating-quality/:code/reports": page(["quality.read", "reports.submit"], { code: "code" }),
  "/rating-quality/:code/workbook": file(["quality.read", "reports.submit"], { code: "code" }),
  "/agencies": page("agencies.read", {}, REGULATOR),
  "/agencies/export": file(["agencies.list", "tenders.check"], {}, REGULATOR),
  "/agencies/:id": page("agencies.read", { id: "agency" }),
  "/agencies/:id/suspension": page("agencies.suspend", { id: "agency" }),
  "/agencies/:id/checks/new": page("agencies.check", { id: "agency" }),
  "/agencies/:id/complaints/new": page("agencies.complaints", { id: "agency" }),
  "/agencies/:id/complaints/:complaintId": page(
    ["agencies.complaints", "agencies.file"],
    { id: "agency", complaintId: "answered" },
    REGULATOR,
  ),
  "/agencies/:id/complaints/:complaintId/answer": page("agencies.file", { id: "agency", complaintId: "complaint" }),
  "/agencies/:id/complaints/:complaintId/answer/paper": file(
    ["agencies.complaints", "agencies.file"],
    { id: "agency", complaintId: "answered" },
    REGULATOR,
  ),
  "/agencies/:id/complaints/:complaintId/decision": page("agencies.complaints", {
    id: "agency",
    complaintId: "answered",
  }),
  "/agencies/:id/interests/new": page("agencies.file", { id: "agency" }),
  "/agency-interests/:id/end": page("agencies.file", { id: "interest" }),
  "/agency-filings/new": page("agencies.file"),
  "/agency-filings/:id": page(["agencies.file", "agencies.list"], { id: "returnedFiling" }, REGULATOR),
  "/agency-filings/:id/form": page("agencies.file", { id: "returnedFiling" }),
  "/agency-filings/:id/files": page("agencies.file", { id: "returnedFiling" }),
  "/agency-filings/:id/files/:fileId": file(["agencies.file", "agencies.list"], {
    id: "listedFiling",
    fileId: "paper",
  }),
  "/agency-filings/:id/submission": page("agencies.file", { id: "returnedFiling" }),
  "/agency-filings/:id/withdrawal": page("agencies.file", { id: "waitingFiling" }),
  "/agency-filings/:id/return": page("agencies.list", { id: "waitingFiling" }),
  "/agency-filings/:id/listing": page("agencies.list", { id: "waitingFiling" }),
  "/agency-measures/:id": page(["agencies.list", "agencies.file"], { id: "suspension" }, REGULATOR),
  "/agency-measures/:id/approval": page("agencies.sign", { id: "removal" }),
  "/agency-measures/:id/return": page("agencies.sign", { id: "removal" }),
  "/agency-measures/:id/lifting": page("agencies.suspend", { id: "suspension" }),
  "/agency-duty-rules": page("agencies.read"),
  "/printing": act("signed-in"),
  "/": page("signed-in"),
  "/account/password": page("signed-in"),
  "/account/sessions": page("signed-in"),
  "/accounts": page("accounts.read"),
  "/accounts/new": page("accounts.create"),
  "/accounts/:id": page("accounts.read", { id: "account" }),
  "/accounts/:id/holder": page("accounts.create", { id: "account" }),
  "/accounts/:id/disabling": page("accounts.disable", { id: "account" }),
  "/accounts/:id/enabling": page("accounts.disable", { id: "account" }),
  "/accounts/:id/password-reset": page("accounts.reset-password", { id: "account" }),
  "/accounts/:id/roles": page("accounts.grant-role", { id: "account" }),
  "/accounts/:id/role-withdrawal": page(
    "accounts.grant-role",
    { id: "account" },
    { search: "?role=filler&scopeKind=division&scopeValue=321300" },
  ),
  "/accounts/:id/keys/:keyId/revocation": page("accounts.revoke-key", { id: "apiAccount", keyId: "key" }),
  "/roles": page(["accounts.read", "roles.change", "journal.read"]),
  "/roles/:role": page("roles.change", { role: "filler" }),
  "/record-visibility/:class": page("visibility.change", { class: "discipline" }),
  "/divisions": page("reference.read"),
  "/code-tables": page("reference.read"),
  "/code-tables/:table": page("reference.read", { table: "nationality" }),
  "/legal-sources": page("reference.read"),
  "/collection-items": page("reference.read"),
  "/collection-items/:code": page("reference.read", { code: "itemCode" }),
  "/catalogues/:catalogue/new": page("reference.propose", { catalogue: "contributors" }),
  "/catalogues/:catalogue/:code/change": page("reference.propose", {
    catalogue: "contributors",
    code: "contributorCode",
  }),
  "/catalogues/:catalogue/:code/change-confirmation": page(
    "reference.confirm",
    { catalogue: "contributors", code: "changedContributor" },
    SECOND_REGISTRAR,
  ),
  "/catalogues/:catalogue/:code/change-return": page(
    "reference.confirm",
    { catalogue: "contributors", code: "changedContributor" },
    SECOND_REGISTRAR,
  ),
  "/calendar": page("reference.read"),
  "/calendar/:year": page("calendar.change", { year: "2026" }),
  "/org-units": page("reference.read"),
  "/org-units/:id": page("reference.read", { id: "unit" }),
  "/org-units/:id/closing": page("reference.propose", { id: "unit" }),
  "/org-units/:id/closing-confirmation": page("reference.confirm", { id: "closingUnit" }, SECOND_REGISTRAR),
  "/org-units/:id/closing-return": page("reference.confirm", { id: "closingUnit" }, SECOND_REGISTRAR),
  "/returned-approvals/:id": page("signed-in", { id: "returned" }, { as: { username: "dengji1" } }),
  "/journal": page("journal.read"),
  "/journal/:id": page("journal.read", { id: "entry" }),
  "/journal/rows": file("journal.read"),
  "/vetting-cases": page("vetting.read"),
  "/vetting-cases/new": page("vetting.open"),
  "/vetting-cases/:id": page("vetting.read", { id: "answeredCase" }),
  "/vetting-cases/:id/candidates/:no/decision": page("vetting.decide", { id: "answeredCase", no: "1" }),
  "/vetting-cases/:id/candidates/:no/match": page("vetting.decide", { id: "answeredCase", no: "8" }),
  "/vetting-cases/:id/candidates/:no/replies": page("vetting.decide", { id: "answeredCase", no: "1" }),
  "/vetting-cases/:id/candidates/:no/outcome": page("vetting.record-outcome", { id: "issuedCase", no: "1" }),
  "/vetting-cases/:id/candidates/:no/draft": act("vetting.decide", { id: "answeredCase", no: "1" }),
  "/vetting-cases/:id/submission": page("vetting.submit", { id: "answeredCase" }),
  "/vetting-cases/:id/approval": page("vetting.approve", { id: "decidedCase" }),
  "/vetting-cases/:id/return": page("vetting.approve", { id: "decidedCase" }),
  "/vetting-cases/:id/issuance": page("vetting.issue", { id: "approvedCase" }),
  "/vetting-cases/:id/withdrawal": page("vetting.withdraw", { id: "answeredCase" }),
  "/vetting-cases/:id/opinion/:format": file("vetting.read", { id: "issuedCase", format: "pdf" }),
  "/vetting-cases/:id/letter": file("vetting.read", { id: "letterCase" }),
  "/vetting-purposes": page(["rules.read", "vetting.read"]),
  "/vetting-outcomes": page("vetting.read"),
  "/records/entry": page("records.enter"),
  "/records/:id": page("records.read", { id: "sanction" }),
  "/records/:id/correction": page("records.correct", { id: "sanction" }, INSPECTOR),
  "/records/:id/revision": page("records.revise", { id: "sanction" }, INSPECTOR),
  "/records/:id/voiding": page("records.void", { id: "sanction" }, INSPECTOR),
  "/records/:id/lifting": page("records.lift", { id: "sanction" }, INSPECTOR),
  "/records/:id/appeal": page("records.appeal", { id: "sanction" }, INSPECTOR),
  "/records/:id/confirmation": page("records.confirm", { id: "enteredRecord" }, COLLEAGUE),
  "/records/:id/return": page("records.confirm", { id: "enteredRecord" }, COLLEAGUE),
  "/records/:id/evidence/:version": file("records.read", { id: "evidenceRecord", version: "1" }, INSPECTOR),
  "/record-kinds": page("reference.read"),
  "/record-kinds/:code": page("reference.read", { code: "political-demerit" }),
  "/record-rules": page("reference.read"),
  "/people": page("people.read"),
  "/people/by-number": page("people.read"),
  "/people/rows": file("people.read"),
  "/people/export": file("people.export"),
  "/people/:id": page("people.read", { id: "person" }, KEEPING),
  "/people/:id/number": page("people.unmask", { id: "person" }, KEEPING),
  "/people/:id/correction": page("people.correct", { id: "person" }, KEEPING),
  "/people/:id/transfer": page("people.transfer", { id: "person" }, KEEPING),
  "/people/:id/retirement": page("people.retire", { id: "person" }, KEEPING),
  "/people/:id/confirmation": page("people.confirm", { id: "person" }, { ...KEEPING, ...SECOND_REGISTRAR }),
  "/people/:id/return": page("people.confirm", { id: "person" }, { ...KEEPING, ...SECOND_REGISTRAR }),
  "/people/:id/renaming": page("people.rename", { id: "person" }, KEEPING),
  "/people/:id/renaming-confirmation": page("people.confirm", { id: "renamed" }, { ...KEEPING, ...SECOND_REGISTRAR }),
  "/people/:id/renaming-return": page("people.confirm", { id: "renamed" }, { ...KEEPING, ...SECOND_REGISTRAR }),
  "/imports": page("imports.read"),
  "/imports/new": page("imports.stage"),
  "/imports/:id": page("imports.read", { id: "stagedImport" }),
  "/imports/:id/commit": page(["imports.commit", "report-imports.commit"], { id: "stagedImport" }),
  "/imports/:id/cancellation": page("imports.cancel", { id: "stagedImport" }),
  "/imports/:id/mapping": page("imports.stage", { id: "stagedImport" }),
  "/imports/:id/refused.xlsx": file("imports.read", { id: "stagedImport" }),
  "/contributors": page("contributors.read"),
  "/contributors/:code": page("contributors.read", { code: "321300-discipline" }),
  "/zero-reports": page("contributors.read"),
  "/zero-reports/new": page("zero-reports.sign"),
  "/zero-reports/:id/confirmation": page("zero-reports.confirm", { id: "zeroReport" }),
};
