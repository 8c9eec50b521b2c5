import { Form, Link, useNavigate } from "@remix-run/react";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAwake } from "~/components/awake";
import { Button } from "~/components/button";
import { diffInDays, fromDayNumber, isCivilDate, toDayNumber } from "~/platform/civil-date";
import type { PersonView } from "../routes/person-view.server";
import type { Reading } from "./person-acts";

/** The day whose state the page shows: typed and sent like any form; with scripts also drawn along the timeline. */
export function AsOfForm({ person, reading }: { person: PersonView; reading: Reading }) {
  const { t } = useTranslation("people");
  const awake = useAwake();
  const navigate = useNavigate();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const { timeline, asOf } = person;
  const [day, setDay] = useState(asOf);
  useEffect(() => setDay(asOf), [asOf]);
  const first = toDayNumber(timeline.from);
  const go = () => {
    if (!form.current || day === asOf) return;
    const params = new URLSearchParams();
    for (const [name, value] of new FormData(form.current))
      if (typeof value === "string" && value) params.set(name, value);
    params.set("asOf", day);
    navigate({ search: params.toString() }, { preventScrollReset: true, replace: true });
  };
  return (
    <Form method="get" className="as-of no-print" ref={form} preventScrollReset>
      {reading.caseId ? <input type="hidden" name="case" value={reading.caseId} /> : null}
      {reading.ground && !reading.caseId ? <input type="hidden" name="ground" value={reading.ground} /> : null}
      {awake ? (
        <input
          type="range"
          min={0}
          max={diffInDays(timeline.from, timeline.to) - 1}
          value={Math.max(0, toDayNumber(isCivilDate(day) ? day : asOf) - first)}
          aria-label={t("timeline.slider")}
          aria-valuetext={day}
          onChange={(event) => setDay(fromDayNumber(first + Number(event.target.value)))}
          onPointerUp={go}
          onKeyUp={go}
        />
      ) : null}
      <div className="field">
        <label htmlFor={id}>{t("timeline.as-of")}</label>
        <input
          id={id}
          className="input"
          data-width="date"
          name="asOf"
          inputMode="numeric"
          autoComplete="off"
          maxLength={10}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
      </div>
      <Button kind="second">{t("timeline.show")}</Button>
      <Link to={reading.caseId ? `?case=${reading.caseId}` : `?ground=${reading.ground ?? ""}`} preventScrollReset>
        {t("timeline.today")}
      </Link>
    </Form>
  );
}
