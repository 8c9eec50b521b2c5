import { useEffect } from "react";

/** The browser asks for its own menu too (`beforeprint`): what the button has noted is not noted twice. */
let isNoted = false;

function note(): Promise<boolean> {
  const body = new URLSearchParams({ path: location.pathname + location.search });
  return fetch("/printing", { method: "POST", body, keepalive: true }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Writes the print into the journal, then prints; false where it could not be written and nothing was printed. */
export async function printPage(): Promise<boolean> {
  isNoted = await note();
  if (isNoted) window.print();
  const printed = isNoted;
  isNoted = false;
  return printed;
}

/** Notes what is printed by the menu of the browser. */
export function useNotedPrinting(): void {
  useEffect(() => {
    const before = () => {
      if (!isNoted) void note();
    };
    window.addEventListener("beforeprint", before);
    return () => window.removeEventListener("beforeprint", before);
  }, []);
}
