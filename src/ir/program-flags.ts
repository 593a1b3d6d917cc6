// Options of programs that stand alone: what follows one of them is an argument of its own, and not what the option is told. Data, and one question.
import { nameOf } from './programs';

interface ProgramFlags {
  readonly programs: string;
  /** Letters of which several may stand behind one dash. */
  readonly letters?: string;
  readonly words?: string;
}

/** Only what is a flag for every command of the program. */
const flags: readonly ProgramFlags[] = [
  { programs: 'git', letters: 'pqrvwz', words: '--no-pager --graph --decorate --follow --reverse --first-parent --no-color --no-merges --numstat --shortstat --raw --ignore-all-space --heads --symref' },
  {
    programs: 'rg',
    letters: 'abcFhHiIlLnNopPqsSuUvVwxz0',
    words: '--hidden --no-heading --line-number --files --files-with-matches --count --column --vimgrep --follow --multiline --pcre2 --only-matching --smart-case --case-sensitive --heading --trim --stats --null --invert-match --text --unrestricted',
  },
  { programs: 'fd fdfind', letters: 'HIusigFalLp01q', words: '--hidden --no-ignore --follow --absolute-path --glob --full-path' },
  { programs: 'find', letters: 'LHPE' },
  { programs: 'sort', letters: 'bdfghinrRuVmsz' },
  { programs: 'rsync', letters: 'vqcarRulLkKHpEAXogDtOSnWxyCmzhPi', words: '--archive --compress --partial --progress --stats --checksum --update' },
  { programs: 'ssh', letters: 'TtqvNnxXYAaCfGgKkMsy46' },
  { programs: 'scp sftp', letters: 'rpqvC346' },
  { programs: 'zip', letters: 'rqjy9' },
  { programs: 'unzip', letters: 'oqjlntvu' },
  {
    programs: 'yt-dlp youtube-dl',
    letters: 'jJsqvxFgekwci46',
    words: '--simulate --flat-playlist --no-playlist --restrict-filenames --write-subs --write-sub --write-auto-sub --write-thumbnail --write-description --get-id --get-duration --get-description --get-thumbnail --no-warnings --dump-pages --embed-thumbnail --embed-metadata --yes-playlist',
  },
  { programs: 'ffmpeg ffprobe', words: '-y -n -hide_banner -nostdin -nostats -vn -an -sn -dn -shortest -re -show_format -show_streams -show_chapters -show_error -show_packets -pretty -unit -count_frames' },
  { programs: 'exiftool', words: '-json -j -a -u -G -G1 -g -s -S -n -ee -b -r -q -fast -overwrite_original' },
  { programs: 'convert magick identify mogrify', words: '-strip -auto-orient -flip -flop -normalize -negate -trim -verbose -ping' },
  { programs: 'pandoc', words: '-s -N --standalone --toc --number-sections --embed-resources --self-contained' },
  { programs: 'gs', words: '-dNOPAUSE -dBATCH -dSAFER -dQUIET -q' },
  { programs: 'chromium google-chrome', words: '--headless --headless=new --disable-gpu --no-sandbox --dump-dom --incognito --disable-dev-shm-usage' },
  { programs: 'wkhtmltopdf', words: '-q --quiet --disable-javascript --no-background --print-media-type --enable-local-file-access' },
  { programs: 'npm pnpm yarn bun', words: '-g -D -S -E -O -P -W -w --global --dev --save-optional --save-exact --legacy-peer-deps --production --ignore-scripts --no-save --no-audit --no-fund' },
  { programs: 'pip pip3 uv', words: '-U -q -v --upgrade --user --pre --no-deps --force-reinstall --system' },
  { programs: 'go', words: '-v -race -cover -json -x -a -u' },
  { programs: 'pytest', letters: 'vqsxl', words: '--collect-only --lf --ff --no-header --no-summary' },
  { programs: 'jest vitest mocha', words: '--coverage --run --watch --ci --passWithNoTests --runInBand --verbose --bail' },
  { programs: 'eslint prettier', words: '--fix --write --check --quiet --cache' },
  { programs: 'docker podman nerdctl', letters: 'dit', words: '--init --read-only --no-healthcheck --quiet' },
  { programs: 'kubectl oc', letters: 'AitwR', words: '--watch --show-labels --previous --follow' },
  { programs: 'helm', words: '-i --install --wait --atomic --debug --create-namespace --devel --cleanup-on-fail' },
  { programs: 'terraform', words: '-no-color -auto-approve -json -compact-warnings' },
  { programs: 'nmap', letters: 'AOFnRv6', words: '-sV -sC -sS -sT -sU -sn -sP -Pn -vv -T0 -T1 -T2 -T3 -T4 -T5 -p- --open --traceroute --reason' },
  { programs: 'tcpdump', letters: 'nvAXeqtSxlU' },
  { programs: 'psql', letters: 'AtqXxwW1HE' },
  { programs: 'mysql mariadb mysqldump', letters: 'NBstEH' },
  { programs: 'openssl', words: '-noout -text -nodes -new -x509' },
];

const all = flags.flatMap(({ programs, letters, words }) => programs.split(' ').map((program) => ({ program, words: new Set(words?.split(' ')), letters: new RegExp(`^-[${letters ?? ''}]+$`), isOfLetters: letters !== undefined })));

/** Whether a program of the name takes the option, and nothing with it. */
export function isFlag(path: string, option: string): boolean {
  const name = nameOf(path);
  return all.some((row) => row.program === name && takesAlone(row, option));
}

/** Whether it is so for any program. */
export function isSomeFlag(option: string): boolean {
  return option.startsWith('-') && all.some((row) => takesAlone(row, option));
}

function takesAlone({ words, letters, isOfLetters }: (typeof all)[number], option: string): boolean {
  return words.has(option) || (isOfLetters && letters.test(option));
}
