import { index, layout, type RouteConfig, route } from "@remix-run/route-config";

/** Every address of the product's pages. One form, one address; a change of state is a noun. */
export default [
  route("sign-in", "modules/accounts/routes/sign-in.tsx"),
  route("sign-out", "modules/accounts/routes/sign-out.ts"),
  route("language", "modules/accounts/routes/language.ts"),
  layout("routes/frame.tsx", [
    index("routes/workbench.tsx"),
    route("account/password", "modules/accounts/routes/change-password.tsx"),
    route("account/sessions", "modules/accounts/routes/sessions.tsx"),
    route("vetting-cases", "modules/vetting/routes/cases.tsx"),
    route("vetting-cases/new", "modules/vetting/routes/open-case.tsx"),
    route("vetting-cases/:id", "modules/vetting/routes/case.tsx"),
    route("vetting-cases/:id/candidates/:no/decision", "modules/vetting/routes/decision.tsx"),
    route("vetting-cases/:id/candidates/:no/match", "modules/vetting/routes/match.tsx"),
    route("vetting-cases/:id/candidates/:no/replies", "modules/vetting/routes/replies.tsx"),
    route("vetting-cases/:id/candidates/:no/outcome", "modules/vetting/routes/outcome.tsx"),
    route("vetting-cases/:id/submission", "modules/vetting/routes/submission.tsx"),
    route("vetting-cases/:id/approval", "modules/vetting/routes/approval.tsx"),
    route("vetting-cases/:id/return", "modules/vetting/routes/return.tsx"),
    route("vetting-cases/:id/issuance", "modules/vetting/routes/issuance.tsx"),
    route("vetting-cases/:id/withdrawal", "modules/vetting/routes/withdrawal.tsx"),
    route("vetting-purposes", "modules/vetting/routes/purposes.tsx"),
    route("vetting-outcomes", "modules/vetting/routes/outcomes.tsx"),
  ]),
  route("vetting-cases/:id/opinion/:format", "modules/vetting/routes/opinion.ts"),
  route("vetting-cases/:id/candidates/:no/draft", "modules/vetting/routes/draft.ts"),
  route("*", "routes/missing.tsx"),
] satisfies RouteConfig;
