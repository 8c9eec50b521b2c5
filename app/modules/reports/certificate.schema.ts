import { z } from "zod";

const text = z.string().max(500);

/** What is certified, as it came: bounded in depth and length, nothing else is taken for granted. */
export const certifiedContent = z.record(
  z.string().max(60),
  z.union([text, z.number(), z.record(z.string().max(60), text.nullable())]),
);

export type CertifiedContent = z.infer<typeof certifiedContent>;

/** A certificate as it comes in, to be checked. */
export const statedCertificate = z.object({
  content: certifiedContent,
  signature: z.string().max(200).nullish(),
  keyFingerprint: z.string().max(200).nullish(),
});

export type StatedCertificate = z.infer<typeof statedCertificate>;
