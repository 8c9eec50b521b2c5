import { useActionData, useNavigation } from "@remix-run/react";
import { type FormEvent, useEffect, useRef } from "react";

/** Two presses nearer than this (ms) are one double click, also where the first was answered in between. */
const DOUBLE_CLICK_MS = 500;
const LONG_AGO = Number.NEGATIVE_INFINITY;

/**
 * Lets a form go once: a second press while the first is on its way is taken back, as both would be acted on (twice the numbers, two
 * cases under one letter) and only the answer to the second seen. What was refused may go again at once.
 */
export function useSentOnce(): (event: FormEvent<HTMLFormElement>) => void {
  const { state, formMethod } = useNavigation();
  const answer: unknown = useActionData();
  const last = useRef(LONG_AGO);
  useEffect(() => {
    if (state === "idle" && answer !== undefined) last.current = LONG_AGO;
  }, [state, answer]);
  return (event) => {
    const isOnItsWay = state !== "idle" && formMethod === "POST";
    const isDoubleClick = event.timeStamp - last.current < DOUBLE_CLICK_MS;
    if (isOnItsWay || isDoubleClick) event.preventDefault();
    else last.current = event.timeStamp;
  };
}
