import { takeFiles } from "./file-box";
import { fileDigest } from "./file-digest";

// Takes the digest of a PDF in the browser and asks by it; the file itself never leaves. Without scripts the form stays hidden.
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-verify-file]")) {
  const digest = form.querySelector<HTMLInputElement>("input[name=sha256]")!;
  const status = form.querySelector<HTMLElement>("[data-verify-status]")!;
  takeFiles(form, async (file) => {
    if (!file) return;
    status.textContent = status.dataset.reading!;
    try {
      digest.value = await fileDigest(file);
      form.submit();
    } catch {
      status.textContent = status.dataset.failed!;
    }
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
}
