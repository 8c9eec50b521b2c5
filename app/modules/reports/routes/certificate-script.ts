import { scriptLoader } from "~/platform/browser-code.server";

/** The script that takes a certificate out of its file. */
export const loader = scriptLoader("app/modules/reports/browser/check-certificate.ts");
