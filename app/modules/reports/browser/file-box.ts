/** Hands over what is chosen in the file box of a form or dropped anywhere on the form. */
export function takeFiles(form: HTMLFormElement, take: (file: File | undefined) => void): HTMLInputElement {
  const box = form.querySelector<HTMLElement>(".file-drop")!;
  const input = box.querySelector<HTMLInputElement>("input[type=file]")!;
  box.dataset.live = "";
  input.addEventListener("change", () => take(input.files?.[0]));
  form.addEventListener("dragover", (event) => {
    event.preventDefault();
    box.dataset.over = "";
  });
  form.addEventListener("dragleave", () => {
    delete box.dataset.over;
  });
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    delete box.dataset.over;
    take(event.dataTransfer?.files[0]);
  });
  return input;
}
