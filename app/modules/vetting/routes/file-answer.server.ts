import type { Language } from "~/platform/i18n";
import { sentenceOf } from "~/platform/messages.server";
import type { Result } from "~/platform/result";
import type { OpinionFile } from "../use-cases/opinion-file.server";

/** A kept file as a download; a refusal as its sentence. */
export function fileAnswer(result: Result<OpinionFile>, fallback: string, lng: Language): Response {
  if (!result.ok) throw new Response(sentenceOf(result.refusal, lng), { status: result.refusal.status ?? 409 });
  const { bytes, mediaType, name } = result.value;
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": mediaType,
      "Content-Length": String(bytes.length),
      "Content-Disposition": `attachment; filename="${fallback}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "Cache-Control": "no-store",
    },
  });
}
