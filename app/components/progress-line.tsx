interface Props {
  /** What is being done: "正在读取". */
  label: string;
  /** Done so far, of `max`; undefined where the end is not known. */
  value?: number;
  max: number;
  /** In words beside the bar: "11,200 / 34,319 行，约剩 20 秒". */
  detail?: string;
}

/** One line of progress of long work. */
export function ProgressLine({ label, value, max, detail }: Props) {
  return (
    <div className="progress">
      <div className="row figures">
        <span>{label}</span>
        {detail ? <span className="soft">{detail}</span> : null}
      </div>
      <progress aria-label={label} max={max} value={value} />
    </div>
  );
}
