import { labelRoom } from "./label-room";

export interface Bar {
  label: string;
  /** Shares between 0 and 1, one for each series. */
  values: readonly number[];
  /** Said at the end of each bar. */
  texts: readonly string[];
}

interface Props {
  title: string;
  bars: readonly Bar[];
  /** Names of the series; the first is drawn full, the second hatched, so that print in black tells them apart. */
  series: readonly string[];
}

const WIDTH = 640;
const THICK = 14;

/** Bars drawn on the server, labelled directly; the table under it says the same in figures. */
export function BarChart({ title, bars, series }: Props) {
  const left = labelRoom(bars.map(({ label }) => label));
  const high = Math.max(0.0001, ...bars.flatMap(({ values }) => values));
  const step = THICK * series.length + 14;
  const height = bars.length * step + 26;
  const length = (value: number) => Math.round((value / high) * (WIDTH - left - 130));
  return (
    <svg className="chart" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={title}>
      {series.map((name, place) => (
        <g key={name} transform={`translate(${left + place * 180} 4)`}>
          <rect width="12" height="12" className={`chart-bar-${place}`} />
          <text x="18" y="11">
            {name}
          </text>
        </g>
      ))}
      {bars.map(({ label, values, texts }, row) => (
        <g key={label} transform={`translate(0 ${row * step + 26})`}>
          <text x={left - 8} y={(THICK * series.length) / 2 + 5} textAnchor="end">
            {label}
          </text>
          {values.map((value, place) => (
            <g key={series[place]} transform={`translate(${left} ${place * THICK})`}>
              <rect width={Math.max(1, length(value))} height={THICK - 2} className={`chart-bar-${place}`} />
              <text x={length(value) + 6} y={THICK - 3} className="chart-figure">
                {texts[place]}
              </text>
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}
