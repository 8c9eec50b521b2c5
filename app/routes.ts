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
  ]),
  route("*", "routes/missing.tsx"),
] satisfies RouteConfig;
