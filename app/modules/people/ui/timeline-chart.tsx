import "./timeline.css";
import { useTranslation } from "react-i18next";
import { periodText } from "~/platform/period";
import type { PersonView } from "../routes/person-view.server";

/**
 * Postings as a band, sanctions as bars over their effect period with the article on hover and focus, commendations as marks,
 * the day asked as a line across. Each part leads to its line in the tables below, which say the same in words.
 */
export function TimelineChart({ person }: { person: PersonView }) {
  const { t } = useTranslation("people");
  const { timeline } = person;
  const records = new Map([...person.current, ...person.past].map((record) => [record.id, record]));
  const postings = new Map(person.postings.map((posting) => [posting.id, posting]));
  const percent = (left: number, width?: number) => ({
    left: `${left}%`,
    ...(width === undefined ? {} : { width: `${width}%` }),
  });
  return (
    <div className="timeline">
      <div className="timeline-years" aria-hidden="true">
        {timeline.years.map(({ year, left }) => (
          <span key={year} style={percent(left)} data-late={left > 94 || undefined}>
            {year}
          </span>
        ))}
      </div>
      <div className="timeline-lane">
        {timeline.postings.map(({ id, left, width }) => {
          const posting = postings.get(id);
          const text = posting ? `${periodText(t, posting.from, posting.to)} ${posting.unit} ${posting.position}` : "";
          return (
            <span key={id} className="timeline-posting" style={percent(left, width)} title={text}>
              {posting?.unit}
            </span>
          );
        })}
      </div>
      {Array.from({ length: timeline.lanes }, (_, lane) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lanes have no identity but their place
        <div className="timeline-lane" key={lane}>
          {timeline.bars
            .filter((bar) => bar.lane === lane)
            .map(({ id, left, width, isOpen }) => {
              const record = records.get(id);
              if (!record) return null;
              const end = record.until ?? t(record.ends === "never" ? "record.never-ends" : "record.end-unknown");
              const days = t("record.from-until", { from: record.from ?? "", until: end });
              return (
                <a
                  key={id}
                  href={`#record-${id}`}
                  className="timeline-bar"
                  data-state={record.mark}
                  data-open={isOpen || undefined}
                  data-late={left > 60 || undefined}
                  style={percent(left, width)}
                >
                  <span className="timeline-word">{record.kind}</span>
                  <span className="timeline-tip">
                    {record.kind} · {record.state}
                    <br />
                    {days}
                    {record.basis.map((line) => (
                      <span key={line}>
                        <br />
                        {line}
                      </span>
                    ))}
                  </span>
                </a>
              );
            })}
        </div>
      ))}
      {timeline.marks.length > 0 ? (
        <div className="timeline-lane">
          {timeline.marks.map(({ id, left }) => {
            const record = records.get(id);
            return record ? (
              <a
                key={id}
                href={`#record-${id}`}
                className="timeline-mark"
                data-late={left > 60 || undefined}
                style={percent(left)}
              >
                <span className="seen-by-readers-only">{record.kind}</span>
                <span className="timeline-tip">
                  {record.decidedOn} {record.kind}
                </span>
              </a>
            ) : null;
          })}
        </div>
      ) : null}
      <div className="timeline-day" style={percent(timeline.asOf)} aria-hidden="true" />
    </div>
  );
}
