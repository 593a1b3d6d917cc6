// node:net, node:dns and packages that tell inner addresses from public ones.
import type { Library } from '../../ir/row';
import { computations, summaries } from '../shorthand';

export default [
  {
    packages: ['net', 'node:net', 'is-ip'],
    rows: [
      ...computations('ip-version', '{isIP,ipVersion}', 'Argument[0]'),
      ...computations('is-ip', '{default,isIp}', 'Argument[0]'),
      ...computations('is-ipv4', 'isIPv4', 'Argument[0]'),
      ...computations('is-ipv6', 'isIPv6', 'Argument[0]'),
      ...summaries('value', 'BlockList.Instance.{addAddress,addSubnet,addRange}', 'Argument[0]', 'Argument[self].any'),
      ...computations('is-in-networks', 'BlockList.Instance.check', 'Argument[self].any', 'Argument[0]'),
    ],
  },
  {
    packages: ['dns', 'node:dns', 'dns/promises', 'node:dns/promises'],
    rows: [
      ...computations('look-up', '{lookup,promises.lookup}', 'Argument[0]', 'Argument[1]'),
      ...computations('look-up-all', '{,promises.}{resolve,resolve4,resolve6}', 'Argument[0]'),
    ],
  },
  {
    packages: ['private-ip', 'is-private-ip', 'is-localhost-ip', 'private-ip-check'],
    rows: [...computations('is-private-ip', 'default', 'Argument[0]')],
  },
  {
    packages: ['ip', 'neoip', '@webpod/ip'],
    rows: [...computations('is-private-ip', '{isPrivate,isLoopback}', 'Argument[0]'), ...computations('is-ipv4', 'isV4Format', 'Argument[0]'), ...computations('is-ipv6', 'isV6Format', 'Argument[0]')],
  },
  {
    packages: ['ipaddr.js'],
    rows: [
      ...computations('is-ip', '{isValid,IPv4.isValid,IPv6.isValid}', 'Argument[0]'),
      ...computations('ip', '{parse,IPv4.parse,IPv6.parse}', 'Argument[0]'),
      ...computations('plain-ip', 'process', 'Argument[0]'),
      ...computations('ip-range', '{parse,process}.ReturnValue.range', 'Argument[self]'),
      ...computations('ip-kind', '{parse,process}.ReturnValue.kind', 'Argument[self]'),
      ...computations('plain-ip', 'parse.ReturnValue.toIPv4Address', 'Argument[self]'),
    ],
  },
] satisfies readonly Library[];
