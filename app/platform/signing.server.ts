import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { sm2 } from "sm-crypto-v2";
import { homeFolder } from "./env.server";

/** User id that SM2 signatures are made under where parties agreed on none (GM/T 0009-2012). */
export const SIGNER_ID = "1234567812345678";
export const SIGNATURE_ALGORITHM = "SM2 with SM3 (GB/T 32918.2-2016), r||s";

interface SigningKey {
  privateKey: string;
  /** Uncompressed point, 65 bytes in hex. */
  publicKey: string;
}

let key: SigningKey | undefined;

/** The key of this installation for what leaves it signed; made on first use, kept with the other keys of its home. */
function signingKey(): SigningKey {
  if (!key) {
    const file = path.join(homeFolder("keys"), "signing.json");
    if (!existsSync(file)) writeFileSync(file, JSON.stringify(sm2.generateKeyPairHex()), { mode: 0o600, flag: "wx" });
    key = JSON.parse(readFileSync(file, "utf8")) as SigningKey;
  }
  return key;
}

export const signingPublicKey = (): string => signingKey().publicKey;

/** SHA-256 of the public key's 65 bytes, in hex: what a reader compares the published key with. */
export const signingFingerprint = (): string =>
  createHash("sha256").update(Buffer.from(signingPublicKey(), "hex")).digest("hex");

/** Signature of a text in UTF-8, r||s in hex. */
export function signText(text: string): string {
  const { privateKey, publicKey } = signingKey();
  return sm2.doSignature(text, privateKey, { hash: true, publicKey, userId: SIGNER_ID });
}

/** Whether a signature is that of this text under the given public key; anyone can check it so, without this installation. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  if (!/^04[0-9a-f]{128}$/.test(publicKey) || !/^[0-9a-f]{128}$/.test(signature)) return false;
  return sm2.doVerifySignature(text, signature, publicKey, { hash: true, userId: SIGNER_ID });
}
