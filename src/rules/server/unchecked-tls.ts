// Whether a switch turns off the check of certificates, by the words of its name: `GITLAB_SSL_VERIFY=false`, `--ignore-https-errors`. Knows no program's own
// names.

const transport = new Set(['ssl', 'tls', 'https', 'cert', 'certs', 'certificate', 'certificates']);
const checking = new Set(['verify', 'verification', 'verified', 'strict', 'validate', 'validation', 'reject', 'check', 'trust']);
const refusing = new Set(['no', 'not', 'skip', 'disable', 'disabled', 'ignore', 'bypass', 'without']);
/** What is accepted although it should not be. */
const faulty = new Set(['insecure', 'unverified', 'invalid', 'untrusted', 'errors', 'error', 'unauthorized']);
/** A name that ends so is about the check and does not switch it. */
const aboutIt = new Set(['path', 'file', 'dir', 'interval', 'timeout', 'days', 'depth', 'level', 'mode', 'host', 'port', 'name', 'id', 'url', 'version', 'min', 'max']);

/** What switches are set to. */
export const on = /^(?:1|true|yes|on)$/i;
export const off = /^(?:0|false|no|off|none|disabled?)$/i;

/** `value` is what it is set to; an option that stands alone has none. */
export function turnsOffChecks(name: string, value: string | undefined): boolean {
  const words = name.slice(0, 200).replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z\d]+/);
  const has = (some: ReadonlySet<string>): boolean => words.some((word) => some.has(word));
  const rejects = words.includes('reject') && words.includes('unauthorized');
  if (aboutIt.has(words.at(-1) ?? '') || !(has(transport) || rejects)) return false;
  const isRefused = has(refusing) || (has(faulty) && !rejects);
  const isAboutChecks = has(checking) || has(faulty);
  if (!isAboutChecks) return false;
  return isRefused ? value === undefined || on.test(value) : value !== undefined && off.test(value);
}
