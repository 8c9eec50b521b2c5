// Computes the SHA-256 of a PDF in the browser and asks by it; the file itself never leaves. Without scripts the form stays hidden.
(() => {
  for (const form of document.querySelectorAll("form[data-verify-file]")) {
    if (!globalThis.crypto?.subtle) continue;
    const input = form.querySelector("input[type=file]");
    const digest = form.querySelector("input[name=sha256]");
    const status = form.querySelector("[data-verify-status]");
    const ask = async (file) => {
      status.textContent = status.dataset.reading;
      try {
        const bytes = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
        digest.value = Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
        form.submit();
      } catch {
        status.textContent = status.dataset.failed;
      }
    };
    input.addEventListener("change", () => input.files[0] && ask(input.files[0]));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("dragover", (event) => event.preventDefault());
    form.addEventListener("drop", (event) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) ask(file);
    });
    form.hidden = false;
  }
})();
