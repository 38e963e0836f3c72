/** Semantic versions that both stores take: three numbers, nothing behind them. https://semver.org/ */
const semantic = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

export interface Versions {
  declared: string;
  locked: string;
  changelog: string;
  /** Name of the tag that is released, if there is one: v1.2.3. */
  tag: string | undefined;
}

/** @returns what is wrong with the version to be released, one line each */
export function versionProblems({ declared, locked, changelog, tag }: Versions): string[] {
  const heading = changelog.split('\n').find((line) => line.startsWith('## ') && line !== '## Unreleased') ?? '';
  return [
    ...(semantic.test(declared) ? [] : [`package.json: "${declared}" is no semantic version of three numbers.`]),
    ...(locked === declared ? [] : [`package-lock.json has ${locked}, package.json ${declared}.`]),
    ...(tag === undefined || tag === `v${declared}` ? [] : [`The tag is ${tag}, the version ${declared}.`]),
    ...(heading.match(/^## \[?(\d[^\]\s]*)\]? - \d{4}-\d\d-\d\d$/)?.[1] === declared ? [] : [`CHANGELOG.md: the first version must be "## ${declared} - YYYY-MM-DD", not "${heading}".`]),
    ...(notesOf(changelog, declared) === '' ? [`CHANGELOG.md says nothing about ${declared}.`] : []),
    ...(notesOf(changelog, 'Unreleased') === '' ? [] : ['CHANGELOG.md: changes are still listed as unreleased.']),
  ];
}

/** What the changelog says about a version; empty when it says nothing. */
export function notesOf(changelog: string, version: string): string {
  const [, after = ''] = `\n${changelog}`.split(new RegExp(`\\n## \\[?${version.replaceAll('.', '\\.')}\\]?(?: - [\\d-]+)?\\n`));
  return (after.split('\n## ')[0] ?? '').trim();
}
