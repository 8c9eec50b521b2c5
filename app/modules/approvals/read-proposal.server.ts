import { notFound } from "~/platform/guard.server";

/**
 * The approval whose proposal was read before a page where it is signed or returned: the one the address names (`?proposal=`), else
 * the one that waits. @throws 404 where there is neither
 */
export function readProposal(url: URL, pending: { id: string } | undefined | null): string {
  const id = url.searchParams.get("proposal") ?? pending?.id;
  if (!id) throw notFound();
  return id;
}

/** What a return page shows with it: what the one that was read says, nothing where another one waits by now or none. */
export async function readToReturn<Pending extends { id: string }, Shown>(
  url: URL,
  pending: Pending | undefined | null,
  show: (waiting: Pending) => Promise<Shown> | Shown,
) {
  const proposal = readProposal(url, pending);
  return { proposal, proposed: pending?.id === proposal ? await show(pending) : null };
}
