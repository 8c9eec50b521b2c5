import { may } from "~/platform/actor";
import { protectedLoader } from "~/platform/guard.server";
import { complaintOfAct } from "./act-page.server";

export const loader = protectedLoader(["agencies.complaints", "agencies.file"], async (guarded) => {
  const { agency, view, complaint } = await complaintOfAct(guarded);
  const isOpen = complaint.state === "received";
  return {
    title: guarded.t("agencies:complaint.title", { no: complaint.no }),
    agency: { id: agency.id, name: agency.name },
    complaint,
    may: {
      answer: isOpen && view === "own" && complaint.answer === null,
      decide: isOpen && view === "regulator" && may(guarded.ctx.actor, "agencies.complaints"),
    },
  };
});
