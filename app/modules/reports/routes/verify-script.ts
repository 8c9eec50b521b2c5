import { browserCode } from "~/platform/browser-code.server";
import { publicLoader } from "~/platform/guard.server";
import { holdsTag } from "~/platform/http-cache";

/** The script that verifies by file. */
export const loader = publicLoader(async ({ request }) => {
  const { code, tag } = browserCode("app/modules/reports/browser/verify-file.ts");
  const headers = { ETag: tag, "Cache-Control": "public, max-age=3600" };
  if (holdsTag(request.headers.get("If-None-Match"), tag)) return new Response(null, { status: 304, headers });
  return new Response(code, { headers: { ...headers, "Content-Type": "text/javascript; charset=utf-8" } });
});
