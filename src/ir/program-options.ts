// Which options of programs run commands, read or write files, or send what they should not, and which commands need how many operands before
// they do anything: data. The questions asked of it stand in `options-read.ts`.

export interface Command {
  /** Separated by commas; some are of two words. */
  readonly names: string;
  /** The options that do harm, each as somebody would type it in one argument; two spellings of one are two entries. */
  readonly options?: readonly string[];
  /** Of these options, and of those of the program, none does anything without so many operands. */
  readonly operands?: number;
  /** Those that need no operand. */
  readonly alone?: readonly string[];
  /** What follows the first operand is for another program. */
  readonly ends?: boolean;
}

export interface ProgramOptions {
  readonly programs: string;
  /** Read wherever they stand. */
  readonly options?: readonly string[];
  readonly commands?: readonly Command[];
  /** The options whose value is the next argument, where their form does not tell. */
  readonly values?: string;
  /** The options that stand for operands. */
  readonly instead?: string;
  /** What follows the first operand is read by the program of that name, or by a script of which nothing is known. */
  readonly hands?: boolean;
  /** The options whose value names the program that reads what follows. */
  readonly handing?: string;
}

const uploads = ['--upload-pack=id', '--upload-pa=id'];
const elsewhere = ['--server=https://evil.example', '-shttps://evil.example', '--kubeconfig=/tmp/x'];
const manifests = ['--filename=https://evil.example/x', '-fhttps://evil.example/x', '-khttps://evil.example/x'];
const volumes = ['--volume=/:/host', '-v/:/host', '--privileged', '--mount=type=bind,source=/,target=/host'];
const written = ['--output=/tmp/x', '-o/tmp/x'];
const bodies = ['--body-file=/etc/passwd', '-F/etc/passwd'];

/** A command that is not named here is one of which nothing is known: any option may do harm. */
export const programOptions: readonly ProgramOptions[] = [
  {
    programs: 'git',
    values: '-C -c --git-dir --work-tree',
    commands: [
      { names: 'clone', options: [...uploads, '-uid', '--config=core.sshCommand=id'], operands: 1 },
      { names: 'fetch, pull', options: uploads },
      { names: 'ls-remote', options: [...uploads, '--exec=id'] },
      { names: 'push', options: ['--receive-pack=id', '--receive-pa=id', '--exec=id'] },
      { names: 'log, show, diff, whatchanged, reflog, shortlog, rev-list, cherry-pick, revert, diff-tree, diff-index, diff-files, fast-export, range-diff, bundle, stash show', options: ['--output=/tmp/x'] },
      { names: 'blame, annotate', options: ['--output=/tmp/x', '--contents=/etc/passwd'], operands: 1 },
      { names: 'format-patch', options: [...written, '--output-directory=/tmp/x'] },
      { names: 'archive', options: [...written, '--exec=id'] },
      { names: 'grep', options: ['--open-files-in-pager=id', '--open-files=id', '-Oid'] },
      { names: 'rebase', options: ['--exec=id', '-xid'] },
      { names: 'difftool', options: ['--extcmd=id', '-xid'] },
      { names: 'config', options: ['--file=/tmp/x', '-f/tmp/x'] },
      { names: 'add, branch, checkout, clean, commit, describe, init, merge, mv, remote, reset, restore, rev-parse, rm, stash, status, switch, tag, worktree' },
      { names: 'cat-file, check-ignore, count-objects, for-each-ref, fsck, gc, ls-files, ls-tree, merge-base, name-rev, prune, show-branch, show-ref, symbolic-ref, update-ref, version' },
    ],
  },
  {
    programs: 'kubectl oc',
    options: elsewhere,
    values: '-n -l -o -c -f -k -p --all-namespaces --namespace --selector --output --container --context --cluster --user --filename --replicas --tail --since --field-selector --type --patch --timeout --image --port --sort-by --grace-period',
    instead: '-f -k -l --filename --kustomize --selector --all',
    commands: [
      { names: 'get', operands: 1, options: ['--output=go-template-file=/etc/passwd', '-ogo-template-file=/etc/passwd'], alone: ['--raw=/api/v1/secrets'] },
      { names: 'describe, delete, logs, exec, scale, patch, cordon, uncordon, drain, expose, autoscale, explain, wait, attach, debug, run, edit', operands: 1 },
      { names: 'rollout status, rollout history, rollout undo, rollout restart, rollout pause, rollout resume, config use-context, config delete-context', operands: 1 },
      { names: 'rollout, config, port-forward, label, annotate, taint, cp', operands: 2 },
      { names: 'apply, create, replace', options: manifests },
      { names: 'top pod, top pods, top node, top nodes, api-resources, api-versions, version, cluster-info' },
      { names: 'top', operands: 1 },
    ],
  },
  {
    programs: 'helm',
    options: ['--kubeconfig=/tmp/x', '--kube-apiserver=https://evil.example'],
    values: '-n -f -o --namespace --values --set --set-string --set-json --set-file --version --repo --kube-context --timeout --revision --output',
    instead: '-g --generate-name',
    commands: [
      { names: 'install, upgrade', operands: 2, options: ['--post-renderer=/tmp/x', '--values=/etc/passwd', '-f/etc/passwd', '--set-file=a=/etc/passwd', '--repo=https://evil.example'] },
      { names: 'template', operands: 1, options: ['--post-renderer=/tmp/x', '--values=/etc/passwd', '-f/etc/passwd', '--set-file=a=/etc/passwd', '--output-dir=/tmp/x'] },
      { names: 'pull, fetch', operands: 1, options: ['--destination=/tmp/x', '-d/tmp/x'] },
      { names: 'uninstall, delete, status, history, rollback, test, create, repo remove, get values, get manifest, get all, get notes, get hooks, show all, show chart, show values, show readme', operands: 1 },
      { names: 'repo add, repo, get, show', operands: 2 },
      { names: 'repo update, repo list, search repo, search hub, list, version' },
    ],
  },
  {
    programs: 'docker podman nerdctl',
    values: '-H -c -e -h -l -p -v -m -n -o -u -w --add-host --annotation --author --blkio-weight --blkio-weight-device --build-arg --cache-from --cap-add --cap-drop --cgroup-parent --cgroupns --change --checkpoint --checkpoint-dir --cidfile --config --context --cpu-count --cpu-percent --cpu-period --cpu-quota --cpu-rt-period --cpu-rt-runtime --cpu-shares --cpus --cpuset-cpus --cpuset-mems --detach-keys --device --device-cgroup-rule --device-read-bps --device-read-iops --device-write-bps --device-write-iops --dns --dns-option --dns-search --domainname --entrypoint --env --env-file --expose --file --filter --format --gpus --group-add --health-cmd --health-interval --health-retries --health-start-interval --health-start-period --health-timeout --host --hostname --iidfile --io-maxbandwidth --io-maxiops --ip --ipc --isolation --kernel-memory --label --label-file --last --link --link-local-ip --log-driver --log-level --log-opt --mac-address --memory --memory-reservation --memory-swap --memory-swappiness --message --mount --name --network --network-alias --oom-score-adj --output --pid --pids-limit --platform --publish --restart --runtime --security-opt --shm-size --signal --since --stop-signal --stop-timeout --storage-opt --sysctl --tag --tail --target --timeout --tlscacert --tlscert --tlskey --tmpfs --type --ulimit --until --user --userns --uts --volume --volume-driver --volumes-from --workdir',
    commands: [
      { names: 'run, create, container run, container create', operands: 1, options: volumes, ends: true },
      { names: 'exec, container exec', operands: 2, options: ['--privileged'], ends: true },
      { names: 'build, image build, buildx build', operands: 1, options: [...written, '--file=/etc/passwd', '-f/etc/passwd', '--secret=id=x,src=/etc/passwd'] },
      { names: 'save, export, image save, container export', operands: 1, options: written },
      { names: 'attach, commit, cp, diff, events, history, images, info, inspect, kill, logs, pause, port, ps, pull, push, rename, restart, rm, rmi, search, start, stats, stop, tag, top, unpause, version, wait' },
      { names: 'container ls, container inspect, container logs, container rm, container start, container stop, container restart, image ls, image inspect, image pull, image rm, network ls, network inspect, volume ls, volume inspect' },
      { names: 'compose up, compose down, compose logs, compose ps, compose restart, compose stop, compose start, compose pull' },
    ],
  },
  {
    programs: 'gh',
    commands: [
      { names: 'pr create, pr edit, pr comment, pr review, pr merge, issue create, issue edit, issue comment, release create', options: bodies },
      { names: 'pr list, pr view, pr diff, pr checks, pr status, issue list, issue view, issue status, repo view, repo list, run list, run view, release list, release view, workflow list, workflow view, label list, auth status' },
    ],
  },
  { programs: 'npm', commands: [{ names: 'view, info, show, search, outdated, ls, list, whoami, ping, explain, why' }] },
  {
    programs: 'xcrun',
    commands: [
      { names: 'simctl launch, simctl spawn', options: ['--stdout=/tmp/x', '--stderr=/tmp/x'] },
      { names: 'simctl boot, simctl shutdown, simctl erase, simctl install, simctl uninstall, simctl terminate, simctl openurl, simctl io, simctl addmedia, simctl list, simctl privacy, simctl push, simctl ui, simctl status_bar, simctl location, simctl create, simctl delete' },
    ],
  },
  { programs: 'rg', options: ['--pre=/tmp/x', '--hostname-bin=/tmp/x'] },
  { programs: 'ag', options: ['--pager=id'] },
  { programs: 'fd fdfind', options: ['--exec=id', '-xid', '--exec-batch=id', '-Xid'] },
  { programs: 'grep egrep fgrep', options: [] },
  { programs: 'find', options: ['-delete'] },
  { programs: 'sort', options: [...written, '--compress-program=id'] },
  { programs: 'split', options: ['--filter=id'] },
  { programs: 'tar', options: ['--to-command=id', '--use-compress-program=id', '-Iid', '--checkpoint-action=exec=id', '--info-script=id'] },
  { programs: 'curl', options: ['-o/tmp/x', '-K/tmp/x', '-T/etc/passwd', '-d@/etc/passwd', '-Fx=@/etc/passwd', '-xhttp://evil.example'] },
  { programs: 'wget', options: ['--output-document=/tmp/x', '-O/tmp/x', '--post-file=/etc/passwd', '--use-askpass=/tmp/x'] },
  {
    programs: 'yt-dlp youtube-dl',
    options: ['--exec=id', '--config-locations=/tmp/x', '-o/tmp/x', '-a/etc/passwd'],
    values: '-f --format -o --output -P --paths -a --batch-file -S --format-sort -N -r -R -I --playlist-items --audio-format --audio-quality --cookies --cookies-from-browser --sub-langs --sub-lang --merge-output-format --recode-video --remux-video --ffmpeg-location --proxy --user-agent --referer --match-filters --download-archive --max-filesize --min-filesize --date --retries --limit-rate --sleep-interval --print --extractor-args --postprocessor-args --ppa',
  },
  { programs: 'rsync', options: ['--rsh=id', '-eid', '--rsync-path=id'] },
  { programs: 'ssh', options: ['-oProxyCommand=id', '-F/tmp/x'] },
  { programs: 'scp sftp', options: ['-oProxyCommand=id', '-Sid', '-F/tmp/x'] },
  { programs: 'python python3 pypy', hands: true, handing: '-m' },
  { programs: 'node ruby perl php tsx ts-node npx bunx pnpx uvx sudo env xargs nice nohup timeout', hands: true },
];
