/**
 * What a certificate comes to: signed with the published key over just this content; without a signature; signed with another key, by
 * all that can be told; or naming our key or bearing a signature of ours, which is not that of this content.
 */
export type CertificateVerdict = "genuine" | "unsigned" | "unknown-key" | "content-differs";

interface Stated {
  readonly signature: string | null;
  /** As the certificate itself says: no ground to believe it, only to tell apart why it does not hold. */
  readonly keyFingerprint: string | null;
}

interface Known {
  /** Whether the signature is that of the content under the published key. */
  readonly isSigned: boolean;
  readonly fingerprint: string;
  /** The signature on file for the version it names. */
  readonly keptSignature: string | null;
}

/** r||s in hex. */
const SIGNATURE = /^[0-9a-f]{128}$/;

export function certificateVerdict({ signature, keyFingerprint }: Stated, known: Known): CertificateVerdict {
  if (known.isSigned) return "genuine";
  if (signature === null || !SIGNATURE.test(signature)) return "unsigned";
  if (signature === known.keptSignature) return "content-differs";
  return keyFingerprint === known.fingerprint ? "content-differs" : "unknown-key";
}

export interface Difference {
  /** Where it stands, as "agency.name". */
  readonly at: string;
  readonly stated: string | null;
  readonly kept: string | null;
}

/** Where what a certificate states is not what the register's own says, in the order of the register's. */
export function differencesOf(stated: object, kept: object): Difference[] {
  const [theirs, ours] = [flat(stated), flat(kept)];
  return [...new Set([...ours.keys(), ...theirs.keys()])]
    .map((at) => ({ at, stated: theirs.get(at) ?? null, kept: ours.get(at) ?? null }))
    .filter((each) => each.stated !== each.kept);
}

function flat(content: object, before = ""): Map<string, string> {
  return new Map(
    Object.entries(content).flatMap(([key, value]): [string, string][] => {
      if (value === null || value === undefined) return [];
      return typeof value === "object"
        ? [...flat(value as object, `${before}${key}.`)]
        : [[before + key, String(value)]];
    }),
  );
}
