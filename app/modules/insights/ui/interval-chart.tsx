import type { Share } from "../quality.types";
import { labelRoom } from "./label-room";
import { percent } from "./percent";

interface Props {
  title: string;
  rows: readonly { label: string; share: Share }[];
  /** Said where no interval is told. */
  tooFew: string;
}

const WIDTH = 640;
const ROW = 28;

/** Shares with their 95 % intervals, drawn on the server: a dot where it was seen, a line over where it may lie. */
export function IntervalChart({ title, rows, tooFew }: Props) {
  const left = labelRoom(rows.map(({ label }) => label));
  const high = Math.max(0.01, ...rows.map(({ share }) => share.interval?.high ?? 0));
  const at = (value: number) => left + Math.round((value / high) * (WIDTH - left - 110));
  return (
    <svg className="chart" viewBox={`0 0 ${WIDTH} ${rows.length * ROW + 24}`} role="img" aria-label={title}>
      {rows.map(({ label, share }, row) => (
        <g key={label} transform={`translate(0 ${row * ROW + 14})`}>
          <text x={left - 8} y="5" textAnchor="end">
            {label}
          </text>
          {share.interval ? (
            <>
              <line x1={at(share.interval.low)} x2={at(share.interval.high)} y1="0" y2="0" className="chart-line" />
              <circle cx={at(share.count / share.of)} cy="0" r="5" className="chart-dot" />
              <text x={at(share.interval.high) + 8} y="5" className="chart-figure">
                {percent(share.count / share.of)}
              </text>
            </>
          ) : (
            <text x={left + 4} y="5" className="chart-figure">
              {tooFew}
            </text>
          )}
        </g>
      ))}
      <line x1={left} x2={WIDTH - 110} y1={rows.length * ROW + 4} y2={rows.length * ROW + 4} className="chart-axis" />
      <text x={left} y={rows.length * ROW + 20} className="chart-figure">
        0
      </text>
      <text x={WIDTH - 110} y={rows.length * ROW + 20} textAnchor="end" className="chart-figure">
        {percent(high)}
      </text>
    </svg>
  );
}
