import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type ActionFunctionArgs, data } from "@remix-run/node";
import { civilDayOf } from "~/platform/clock";
import { languageOf, sentenceOf } from "~/platform/messages.server";
import { no } from "~/platform/result";
import { readUpload } from "~/platform/upload.server";
import { statedCertificate } from "./certificate.schema";
import { type CertificateCheck, checkCertificate } from "./certificate-check.server";
import { certificateIn, isPdf, readCertificateText } from "./certificate-file.rules";
import { certificateAddress } from "./certificate-pdf.server";
import { noteMiss, secondsToWait, secondsToWaitForPaper } from "./verification-limit.server";

/** A certificate on paper weighs some hundred kilobytes. */
const MAX_FILE_BYTES = 1_000_000;

/** Its text some two thousand characters. */
const MAX_TEXT = 20_000;

export interface CertificateAnswer {
  readonly check: CertificateCheck | null;
  /** Why nothing was checked. */
  readonly problem: string | null;
}

interface Posted {
  readonly text: string;
  /** SHA-256 of the PDF that the text was read from, where there was one. */
  readonly sha256: string | null;
}

/**
 * Checks what was posted: a file, or text that was pasted or that the browser took out of a file. As with every verification nothing is
 * kept and nothing is journalled. @throws Response 429 with Retry-After where an address found nothing too often.
 */
export async function certificateAnswer({ request, context }: Pick<ActionFunctionArgs, "request" | "context">) {
  orWait(await secondsToWait(context.address));
  const posted = await readPosted(request);
  const read = posted && posted.text.length <= MAX_TEXT ? readCertificateText(posted.text) : null;
  const stated = read ? statedCertificate.safeParse(read.value) : null;
  if (!posted || !read || !stated?.success) {
    await noteMiss(context.address);
    const { refusal } = no(`reports:refusal.${posted ? "no-certificate" : "no-certificate-given"}`);
    const problem = sentenceOf(refusal, languageOf(request));
    return data<CertificateAnswer>({ check: null, problem }, { status: 422 });
  }
  const asked = new URL(request.url).origin;
  const paper =
    posted.sha256 && read.paper
      ? { sha256: posted.sha256, language: read.paper, address: certificateAddress(asked) }
      : undefined;
  if (paper) orWait(await secondsToWaitForPaper(context.address));
  const check = await checkCertificate(context.db, stated.data, { today: civilDayOf(context.now), paper });
  if (check.verdict !== "genuine" || check.paper === "otherwise") await noteMiss(context.address);
  return data<CertificateAnswer>({ check, problem: null });
}

function orWait(seconds: number): void {
  if (seconds > 0) throw new Response(null, { status: 429, headers: { "Retry-After": String(seconds) } });
}

async function readPosted(request: Request): Promise<Posted | null> {
  const { form, parts } = await readUpload(request, { maxFileBytes: MAX_FILE_BYTES });
  try {
    const [file] = parts.files;
    if (file) {
      const bytes = await readFile(file.path);
      const sha256 = isPdf(bytes) ? createHash("sha256").update(bytes).digest("hex") : null;
      return { text: certificateIn(bytes) ?? "", sha256 };
    }
    const text = String(form.get("text") ?? "").trim();
    const sha256 = String(form.get("sha256") ?? "");
    return text ? { text, sha256: /^[0-9a-f]{64}$/.test(sha256) ? sha256 : null } : null;
  } finally {
    await parts.dispose();
  }
}
