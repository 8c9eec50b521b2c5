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
