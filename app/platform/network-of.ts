import { isIPv6 } from "node:net";

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * What tries are counted by: of IPv6 the network (the first 64 bits), for whoever has one has all of its addresses and could use each but
 * once; an IPv4 address by itself, also where it is written in IPv6.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/%.*$/, "");
  if (!isIPv6(plain)) return address;
  const mapped = MAPPED.exec(plain)?.[1];
  if (mapped) return mapped;
  // The last of eight groups may be written as an IPv4 address; they are none of the first four.
  const [before = "", after] = plain.toLowerCase().split("::");
  const groups = (part: string) => (part === "" ? [] : part.split(":"));
  const wide = (part: string) => groups(part).length + (part.includes(".") ? 1 : 0);
  const blanks = after === undefined ? 0 : 8 - wide(before) - wide(after);
  const all = [...groups(before), ...Array.from({ length: blanks }, () => "0"), ...groups(after ?? "")];
  const network = all.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ""));
  return `${network.join(":")}::/64`;
}
