import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";
import { certificateIn, isPdf } from "../certificate-file.rules";
import { takeFiles } from "./file-box";

const MOST_BYTES = 1_000_000;

// Takes the certificate out of a file that is dropped or chosen and posts its text and the digest of the PDF; the file itself never leaves.
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-certificate]")) {
  const text = form.querySelector<HTMLTextAreaElement>("textarea")!;
  const digest = form.querySelector<HTMLInputElement>("input[name=sha256]")!;
  const status = form.querySelector<HTMLElement>("[data-status]")!;
  const check = async (file: File | undefined) => {
    if (!file) return;
    status.textContent = status.dataset.reading!;
    const bytes = new Uint8Array(await file.slice(0, MOST_BYTES + 1).arrayBuffer());
    const found = bytes.length > MOST_BYTES ? null : certificateIn(bytes);
    // It is not kept chosen: text that is pasted next is what is checked then.
    input.value = "";
    if (found === null) {
      status.textContent = status.dataset.failed!;
      return;
    }
    text.value = found;
    digest.value = isPdf(bytes) ? bytesToHex(sha256(bytes)) : "";
    form.submit();
  };
  const failed = () => {
    status.textContent = status.dataset.failed!;
  };
  const input = takeFiles(form, (file) => void check(file).catch(failed));
  // Chosen before this script was there.
  check(input.files?.[0]).catch(failed);
  text.addEventListener("input", () => {
    digest.value = "";
  });
}
