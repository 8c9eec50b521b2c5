import { publicLoader } from "~/platform/guard.server";
import { SIGNATURE_ALGORITHM, SIGNER_ID, signingFingerprint, signingPublicKey } from "~/platform/signing.server";

/** The key that certificates are checked with, for anyone: a certificate does not carry it, else it would vouch for itself. */
export const loader = publicLoader(async () =>
  Response.json(
    {
      algorithm: SIGNATURE_ALGORITHM,
      signerId: SIGNER_ID,
      publicKey: signingPublicKey(),
      fingerprintSha256: signingFingerprint(),
    },
    { headers: { "Cache-Control": "public, max-age=300", "Access-Control-Allow-Origin": "*" } },
  ),
);
