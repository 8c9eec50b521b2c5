/** The layers of docs/architecture.md as rules. Run by tests/architecture/layers.test.ts. */
/** Modules in order: each may use what stands before it. Screens and endpoints put several together and are free to look at all. */
const ORDER = ["reference", "accounts", "journal", "approvals", "people", "records", "agencies", "reports", "collection", "vetting", "publication", "insights"];

module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    { name: "db-knows-no-app", severity: "error", from: { path: "^db/(connection|migrator|schema|migrations)" }, to: { path: "^app/" } },
    { name: "platform-knows-no-module", severity: "error", from: { path: "^app/platform/" }, to: { path: "^app/(modules|components|routes)/" } },
    { name: "components-know-no-module", severity: "error", from: { path: "^app/components/" }, to: { path: "^app/modules/" } },
    {
      name: "pure-stays-pure",
      severity: "error",
      from: { path: "^app/modules/.+\\.(rules|types|schema|events|sheet)\\.ts$" },
      to: { path: "(\\.server\\.tsx?$|^db/(connection|schema)|/ui/|^node:|^app/platform/clock)" },
    },
    {
      name: "ui-sees-no-server",
      severity: "error",
      from: { path: "^app/(modules/.+/ui/|components/)" },
      to: { path: "\\.server\\.tsx?$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "queries-decide-nothing",
      severity: "error",
      from: { path: "\\.queries\\.server\\.ts$" },
      to: { path: "(\\.rules\\.ts$|use-cases/|^app/platform/(clock|process|guard|context))", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "use-cases-see-no-screens",
      severity: "error",
      from: { path: "use-cases/" },
      to: { path: "(/ui/|/routes/|^app/components/)" },
    },
    ...ORDER.slice(0, -1).map((name, index) => ({
      name: `${name}-looks-down-only`,
      severity: "error",
      from: { path: `^app/modules/${name}/`, pathNot: "/(routes|api)/" },
      to: { path: `^app/modules/(${ORDER.slice(index + 1).join("|")})/` },
    })),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.test\\.tsx?$|/test-[^/]+\\.ts$|fixtures" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".json"] },
  },
};
