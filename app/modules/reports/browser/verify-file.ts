import { fileDigest } from "./file-digest";

// Takes the digest of a PDF in the browser and asks by it; the file itself never leaves. Without scripts the form stays hidden.
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-verify-file]")) {
  const input = form.querySelector<HTMLInputElement>("input[type=file]")!;
  const digest = form.querySelector<HTMLInputElement>("input[name=sha256]")!;
  const status = form.querySelector<HTMLElement>("[data-verify-status]")!;
  const ask = async (file: File | undefined) => {
    if (!file) return;
    status.textContent = status.dataset.reading!;
    try {
      digest.value = await fileDigest(file);
      form.submit();
    } catch {
      status.textContent = status.dataset.failed!;
    }
  };
  input.addEventListener("change", () => ask(input.files?.[0]));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("dragover", (event) => event.preventDefault());
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    ask(event.dataTransfer?.files[0]);
  });
  form.hidden = false;
}
