import { useLocation } from "@remix-run/react";
import { type RefObject, useEffect, useRef } from "react";

/**
 * A page that comes without being loaded anew would leave the focus where it was: at a link of the navigation, or nowhere once the
 * pressed one is gone. It begins at the new page's title then, so that keys and screen readers go on from there. What took the
 * focus by itself (errors above a form, the list of a case) keeps it, and so does whoever stays on the page.
 */
export function useFocusOnArrival(content: RefObject<HTMLElement>): void {
  const { key, pathname } = useLocation();
  const at = useRef({ key, pathname });
  useEffect(() => {
    const before = at.current;
    at.current = { key, pathname };
    if (before.key === key || !content.current) return;
    const { activeElement } = document;
    const isLost = activeElement === null || activeElement === document.body;
    const isLeft = before.pathname !== pathname && !content.current.contains(activeElement);
    if (!isLost && !isLeft && activeElement !== content.current) return;
    const title = content.current.querySelector<HTMLElement>("h1[tabindex]") ?? content.current;
    title.focus({ preventScroll: true });
  }, [key, pathname, content]);
}
