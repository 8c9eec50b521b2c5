import { BlockList, isIPv4, isIPv6 } from "node:net";

/**
 * Blocks that no message may go to: this host, private and shared networks, link-local (where clouds keep their metadata),
 * documentation, benchmarking, multicast, reserved (IANA special-purpose registries; RFC 6890 and its successors).
 */
const REFUSED_IPV4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/** Of the global unicast block: protocol assignments with Teredo, documentation, 6to4, documentation again. */
const REFUSED_GLOBAL_IPV6: readonly (readonly [string, number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["2620:4f:8000::", 48],
  ["3fff::", 20],
];

const refused4 = blockList("ipv4", REFUSED_IPV4);
const global6 = blockList("ipv6", [["2000::", 3]]);
const refused6 = blockList("ipv6", REFUSED_GLOBAL_IPV6);

/**
 * True for an address of the public internet. IPv6 must be global unicast and none of its special blocks: whatever wraps an
 * IPv4 address (mapped, compatible, NAT64, 6to4, Teredo) is refused with loopback, unique-local and link-local ones.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !refused4.check(address, "ipv4");
  if (!isIPv6(address) || address.includes("%") || address.includes(".")) return false;
  return global6.check(address, "ipv6") && !refused6.check(address, "ipv6");
}

function blockList(family: "ipv4" | "ipv6", blocks: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of blocks) list.addSubnet(net, prefix, family);
  return list;
}
