/** Version 1 of what the journal keeps of a use of a report. */
export interface ReportUseSnapshot {
  reportId: string;
  field: string;
  projectNo: string;
  projectTitle: string;
  usedOn: string;
  amountYuan: string | null;
  unitId: string | null;
  /** Only of a use that was struck as entered in error. */
  struck?: { reasonCode: string; reasonText: string | null };
}

export const reportUseEvents = ["report-used", "report-use-struck"] as const;
