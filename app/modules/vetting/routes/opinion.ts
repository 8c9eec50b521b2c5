import { protectedLoader } from "~/platform/guard.server";
import { sentenceOf } from "~/platform/messages.server";
import { opinionFile } from "../use-cases/opinion-file.server";

/** The issued opinion as it left, as workbook or document. */
export const loader = protectedLoader("vetting.read", async ({ ctx, params, lng }) => {
  const format = params.format === "xlsx" || params.format === "pdf" ? params.format : null;
  if (!format) throw new Response(null, { status: 404 });
  const result = await opinionFile(ctx, params.id ?? "", format);
  if (!result.ok) {
    const status = result.refusal.status ?? 409;
    throw new Response(sentenceOf(result.refusal, lng), { status });
  }
  const { bytes, mediaType, name } = result.value;
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": mediaType,
      "Content-Length": String(bytes.length),
      "Content-Disposition": `attachment; filename="opinion.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "Cache-Control": "no-store",
    },
  });
});
