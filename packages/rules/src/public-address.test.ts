import { isIpAddress, isListedHost, isPublicAddress, readHost } from './public-address';

test.each([
  '8.8.8.8',
  '114.114.114.114',
  '172.15.255.255',
  '172.32.0.1',
  '100.63.255.255',
  '100.128.0.1',
  '2400:3200::1',
  '[2606:4700:4700::1111]',
])('%s is a host’s of the Internet', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ['this machine', '127.0.0.1'],
  ['this machine', '127.255.255.254'],
  ['this machine', '::1'],
  ['this machine, unspecified', '0.0.0.0'],
  ['this network', '0.1.2.3'],
  ['unspecified', '::'],
  ['private', '10.0.0.1'],
  ['private', '172.16.0.1'],
  ['private', '172.31.255.255'],
  ['private', '192.168.1.1'],
  ['a carrier’s', '100.64.0.1'],
  ['a carrier’s', '100.127.255.255'],
  ['a cloud’s metadata', '169.254.169.254'],
  ['a cloud’s metadata', '100.100.100.200'],
  ['a cloud’s metadata', 'fd00:ec2::254'],
  ['of a link', '169.254.0.1'],
  ['of a link', 'fe80::1'],
  ['of a link', 'fe80::1%eth0'],
  ['of a site, formerly', 'fec0::1'],
  ['unique local', 'fc00::1'],
  ['unique local', 'fd12:3456::1'],
  ['a group’s', '224.0.0.1'],
  ['a group’s', '239.255.255.255'],
  ['a group’s', 'ff02::1'],
  ['everybody’s', '255.255.255.255'],
  ['reserved', '240.0.0.1'],
  ['for protocols', '192.0.0.1'],
  ['for documents', '192.0.2.1'],
  ['for documents', '198.51.100.1'],
  ['for documents', '203.0.113.1'],
  ['for documents', '2001:db8::1'],
  ['for benchmarks', '198.18.0.1'],
  ['IPv4 in IPv6', '::ffff:127.0.0.1'],
  ['IPv4 in IPv6', '::ffff:10.0.0.1'],
  ['IPv4 in IPv6', '::ffff:7f00:1'],
  ['IPv4 in IPv6', '::ffff:0:127.0.0.1'],
  ['IPv4 in IPv6, formerly', '::127.0.0.1'],
  ['NAT64', '64:ff9b::7f00:1'],
  ['NAT64', '64:ff9b::a00:1'],
  ['NAT64 of a network’s own', '64:ff9b:1::a00:1'],
  ['6to4', '2002:7f00:1::'],
  ['Teredo', '2001::1'],
  ['discarded', '100::1'],
  ['no address', 'localhost'],
  ['no address', ''],
  ['not as a socket has it', '2130706433'],
  ['not as a socket has it', '0x7f.1'],
  ['not as a socket has it', '0177.0.0.1'],
])('%s: %s is none', (_, address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test('a hostname that is an address is told from a name', () => {
  expect(['127.0.0.1', '[::1]'].map(isIpAddress)).toEqual([true, true]);
  expect(['example.org', '127.0.0.1.nip.io'].map(isIpAddress)).toEqual([false, false]);
});

test('hosts of a list are read as URLs have them', () => {
  expect(
    ['Intranet.Example.org', '10.1.2.3:8080', '[::1]:443', '2130706433'].map(readHost),
  ).toEqual(['intranet.example.org', '10.1.2.3:8080', '[::1]:443', '127.0.0.1']);
  for (const text of ['', 'https://a.b', 'a.b/c', 'a@b', 'a b']) expect(readHost(text)).toBeNull();
});

test('a listed host is meant at every port, unless one is listed', () => {
  const listed = ['intranet.example.org', '10.1.2.3:8080', 'secure.example.org:443'];
  const isListed = (url: string) => isListedHost(new URL(url), listed);
  expect(isListed('http://intranet.example.org:8080/x')).toBe(true);
  expect(isListed('https://INTRANET.example.org./x')).toBe(true);
  expect(isListed('http://10.1.2.3:8080/')).toBe(true);
  expect(isListed('https://secure.example.org/')).toBe(true);
  expect(isListed('http://10.1.2.3/')).toBe(false);
  expect(isListed('http://secure.example.org/')).toBe(false);
  expect(isListed('https://x.intranet.example.org/')).toBe(false);
  expect(isListed('https://intranet.example.org.evil.example/')).toBe(false);
});
