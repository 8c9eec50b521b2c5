import { notFound, publicLoader } from "~/platform/guard.server";

/** Any address the product does not have. */
export const loader = publicLoader(async () => {
  throw notFound();
});

export default function Missing() {
  return null;
}
