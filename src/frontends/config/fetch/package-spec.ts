// What a runner is told to fetch → name, version and whether it will be the same tomorrow. One reader for each source; what lies on this machine is nothing to fetch.
import type { Fetch, FetchSource } from '../../../ir/fetch';
import type { PlacedText } from '../../../ir/placed-text';
import { partOf } from '../../../ir/placed-text';

export type Spec = Omit<Fetch, 'runner'>;

/** Nothing where the text names no package, or one that a placeholder hides. */
export function specOf(source: FetchSource, written: PlacedText): Spec | undefined {
  switch (source) {
    case 'npm':
      return npmSpec(written);
    case 'PyPI':
      return pythonSpec(written);
    case 'OCI':
      return imageSpec(written);
    case 'Go':
      return matched('Go', written, /^(?<name>[\w-]+(?:\.[\w-]+)+\/[\w./~-]+)@(?<version>.+)$/, /^v\d+\.\d+\.\d+/);
    case 'NuGet':
      return matched('NuGet', written, /^(?<name>[A-Za-z_][\w.-]*)(?:@(?<version>.+))?$/, semantic);
    case 'Nix':
      return flakeSpec(written);
    case 'Maven':
      return javaSpec(written);
    default:
      return undefined;
  }
}

const semantic = /^v?\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?$/;
/** A tag that names a whole version counts as exact, as one of an image does; a branch and half a version do not. */
const revision = new RegExp(`^[0-9a-f]{7,64}$|${semantic.source}`, 'i');
const hides = /\$|%\w+%|[{}]/;

function npmSpec(written: PlacedText): Spec | undefined {
  const { text } = written;
  if (/^https?:\/\//i.test(text)) return addressSpec(written);
  if (text.startsWith("jsr:")) return matched('JSR', written, /^jsr:\/?(?<name>@[\w-]+\/[\w-]+)(?:@(?<version>[^/]+))?/, semantic);
  if (/^(?:git\+|git:\/\/|git@|github:|gitlab:|bitbucket:|gist:)|^[A-Za-z\d][\w.-]*\/[\w.-]+(?:#|$)/.test(text)) return matched('git', written, /^(?<name>[^#]+)(?:#(?<version>.+))?$/, revision);
  return matched('npm', written, /^(?:npm:\/?)?(?<name>(?:@[\w.~-]+\/)?[A-Za-z\d_~-][\w.~-]*)(?:@(?<version>[^/]*))?(?:\/[\w./-]*)?$/, semantic);
}

function pythonSpec(written: PlacedText): Spec | undefined {
  const repository = /^(?:[\w.-]+(?:\[[^\]]*\])?\s*@\s*)?git\+/.exec(written.text);
  if (repository) {
    const address = partOf(written, repository[0].length - 'git+'.length, written.text.length);
    return { ...matched('git', address, /^(?<name>git\+[\w+.-]+:\/\/(?:[^@/#]*@)?[^@#]+)(?:@(?<version>[^#]+))?(?:#.*)?$/, revision), written } as Spec;
  }
  if (/^https?:\/\//i.test(written.text)) return addressSpec(written);
  if (/\.(?:py|whl|tar\.gz)$/.test(written.text)) return undefined;
  return matched('PyPI', written, /^(?:pipx:)?(?<name>[A-Za-z\d](?:[\w.-]*[A-Za-z\d])?)(?:\[[^\]]*\])?(?:@(?<version>[^/]+)|\s*={2,3}\s*(?<pinned>\d[\w.+!-]*)|\s*(?<specifier>[=<>!~].*))?$/, /^v?\d[\w.+!-]*$/);
}

/** `github:owner/name`, with a branch or commit after it or in its query, or a name of the flakes that everyone has; one that lies here is nothing to fetch. */
function flakeSpec(written: PlacedText): Spec | undefined {
  if (/^(?:path:|file:|[./~#]|$)/.test(written.text)) return undefined;
  return matched('Nix', written, /^(?<name>(?:git\+|tarball\+)?(?:https?|ssh|file):\/\/[^?#]+|(?:github|gitlab|sourcehut):[^/?#]+\/[^/?#]+|(?:flake:)?[A-Za-z][\w-]*)(?:\/(?<version>[^?#]+)|\?(?:[^#]*&)?rev=(?<pinned>[^&#]+)|\?[^#]*)?(?:#.*)?$/, revision);
}

/** Coordinates of Maven, a script at an address, or a name of another's catalog: `jdbc@owner/name`. */
function javaSpec(written: PlacedText): Spec | undefined {
  if (/^https?:\/\//i.test(written.text)) return addressSpec(written);
  if (/^[\w.-]+@[\w.-]+(?:\/[\w.~-]+)*$/.test(written.text)) return matched('git', written, /^(?<name>.+)$/, revision);
  return matched('Maven', written, /^(?<name>[\w.-]+:[\w.-]+)(?::(?<version>[\w.-]+))?(?::[\w.-]+)?(?:@\w+)?$/, /^\d/);
}

/** An address that names a version or a commit counts as exact, as does one with a digest. */
function addressSpec(written: PlacedText): Spec | undefined {
  const spec = matched('URL', written, /^(?<name>[^#]+)(?:#(?<version>.+))?$/, /^sha\d{3}[=-]/);
  return spec && /[-/@=]v?\d+\.\d+\.\d+|[/@][0-9a-f]{40}/.test(spec.name.text) ? { ...spec, pin: 'exact' } : spec;
}

/** A tag with a number in it names a version and counts as exact: hardly anybody moves one. A word, as `latest` or `stable`, says which way it moves. */
function imageSpec(written: PlacedText): Spec | undefined {
  return matched('OCI', written, /^(?<name>(?:[\w.-]+(?::\d+)?\/)?[\w.-]+(?:\/[\w.-]+)*)(?::(?<tag>[\w.-]+|[^@]*[${}%][^@]*))?(?:@(?<version>.+))?$/, /^sha256:|\d/);
}

/** The pattern's groups say what is what; the version is exact where it fits `exact`. */
function matched(source: FetchSource, written: PlacedText, pattern: RegExp, exact: RegExp): Spec | undefined {
  const { groups, indices } = new RegExp(pattern, 'd').exec(written.text.slice(0, 500)) ?? {};
  const name = indices?.groups?.name;
  if (!groups || !name || hides.test(groups.name ?? '')) return undefined;
  const [start, end] = indices.groups?.version ?? indices.groups?.pinned ?? indices.groups?.specifier ?? indices.groups?.tag ?? [];
  const version = start === undefined || end === undefined || start === end ? undefined : partOf(written, start, end);
  const pin = version && hides.test(version.text) ? 'hidden' : version && exact.test(version.text) ? 'exact' : 'open';
  return { source, written, name: partOf(written, ...name), version, pin };
}
