import { describe, expect, it } from "vitest";
import { isPublicAddress } from "./public-address";

describe("an address of the public internet", () => {
  it.each(["1.1.1.1", "8.8.8.8", "172.15.255.255", "172.32.0.0", "100.63.255.255", "100.128.0.0", "223.255.255.255"])(
    "is %s",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
  it.each(["2606:4700:4700::1111", "2400:3200::1", "2a00::1"])("is %s", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe("no message goes to", () => {
  it.each([
    ["this network", "0.0.0.0", "0.255.255.255"],
    ["10/8", "10.0.0.0", "10.255.255.255"],
    ["shared address space", "100.64.0.0", "100.127.255.255"],
    ["loopback", "127.0.0.1", "127.255.255.255"],
    ["link-local", "169.254.0.1", "169.254.169.254"],
    ["172.16/12", "172.16.0.0", "172.31.255.255"],
    ["protocol assignments", "192.0.0.0", "192.0.0.255"],
    ["documentation 1", "192.0.2.0", "192.0.2.255"],
    ["6to4 relays", "192.88.99.0", "192.88.99.255"],
    ["192.168/16", "192.168.0.0", "192.168.255.255"],
    ["benchmarking", "198.18.0.0", "198.19.255.255"],
    ["documentation 2", "198.51.100.0", "198.51.100.255"],
    ["documentation 3", "203.0.113.0", "203.0.113.255"],
    ["multicast", "224.0.0.1", "239.255.255.255"],
    ["reserved and broadcast", "240.0.0.0", "255.255.255.255"],
    ["IPv6 unspecified and loopback", "::", "::1"],
    ["IPv4 mapped", "::ffff:127.0.0.1", "::ffff:7f00:1"],
    ["IPv4 mapped, public inside", "::ffff:8.8.8.8", "::ffff:808:808"],
    ["IPv4 compatible", "::127.0.0.1", "::7f00:1"],
    ["NAT64", "64:ff9b::7f00:1", "64:ff9b:1::1"],
    ["discard only", "100::", "100::1"],
    ["Teredo", "2001::1", "2001:0:ffff::1"],
    ["IPv6 documentation", "2001:db8::1", "3fff::1"],
    ["6to4", "2002:7f00:1::", "2002:c0a8:101::1"],
    ["segment routing", "5f00::1", "5f00:ffff::1"],
    ["unique local", "fc00::1", "fdff:ffff::1"],
    ["IPv6 link-local", "fe80::1", "fe80::1%eth0"],
    ["site local", "fec0::1", "feff::1"],
    ["IPv6 multicast", "ff02::1", "ff0e::1"],
    ["what is no address", "localhost", "1.2.3"],
  ])("%s (%s, %s)", (_, first, last) => {
    expect(isPublicAddress(first)).toBe(false);
    expect(isPublicAddress(last)).toBe(false);
  });
});
