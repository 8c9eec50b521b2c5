import { scriptLoader } from "~/platform/browser-code.server";

/** The script that verifies by file. */
export const loader = scriptLoader("app/modules/reports/browser/verify-file.ts");
