/** Version 1 of what the journal keeps of a use of a report. */
export interface ReportUseSnapshot {
  reportId: string;
  field: string;
  projectNo: string;
  projectTitle: string;
  usedOn: string;
  amountYuan: string | null;
  unitId: string | null;
}

export const reportUseEvents = ["report-used"] as const;
