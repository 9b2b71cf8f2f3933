import { BlockList, isIP } from "node:net";

/**
 * Networks that are no part of the public internet.
 * Source: IANA, IPv4 and IPv6 Special-Purpose Address Registries.
 */
const networks: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
  ["::", 128],
  ["::1", 128],
  // Addresses of IPv4 in the clothes of IPv6, which would pass by the rules above.
  ["::ffff:0:0", 96],
  ["64:ff9b::", 96],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
];

const blocked = new BlockList();
for (const [network, bits] of networks)
  blocked.addSubnet(network, bits, network.includes(":") ? "ipv6" : "ipv4");

/** Tell whether an IP address lies in somebody's own network, which nobody's web page may have us ask. */
export function isPrivateAddress(address: string): boolean {
  const version = isIP(address);
  return version === 0 || blocked.check(address, version === 6 ? "ipv6" : "ipv4");
}
