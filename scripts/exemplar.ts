// `pnpm exemplar <command>`: one door to the commands of the plugin, of the CMS's own settings and of the site.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { toNearest } from '../shared/src/nearest.ts'
import { mirrorEnvironment, mirrorFlags } from './launch/site-flags.ts'

const root = join(import.meta.dirname, '..')

const app = 'cms/app/src/commands/main.ts'
type Own = {
  readonly call: readonly string[]
  readonly takes?: number
  /** Of Node, and what its process is told beside the settings. */
  readonly flags?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

/** Commands that work on the settings (`.env`): where each is, what it takes, and how it is run. */
const own: Readonly<Record<string, Own>> = {
  recover: { call: [app, 'recover'], takes: 1 },
  backup: { call: [app, 'backup'], takes: 1 },
  'check-backup': { call: [app, 'check-backup'], takes: 1 },
  restore: { call: [app, 'restore'], takes: 1 },
  unlock: { call: [app, 'unlock'], takes: 1 },
  forget: { call: ['site/src/commands/forget.ts'] },
  mirror: { call: ['site/src/commands/mirror.ts'], flags: mirrorFlags, environment: mirrorEnvironment },
}
const plugin = [
  ...['verify', 'save', 'fingerprint', 'rotate-keys'],
  ...['confirm-clock', 'confirm-restored', 'adopt-database'],
]

const usage = `  以下按 .env 的设置 these go by the settings in .env:
  exemplar recover <网站地址>                     从网站取回数据库缺的公报条目 brings entries that the database lacks back from a site
  exemplar backup <空文件夹>                      备份数据库、密钥、最高号、图片 backs up database, keys, high-water mark and pictures
  exemplar check-backup <备份>                   逐一核对备份里的文件，并记在系统管理员的案头 reads every file of a backup, and notes that it is whole
  exemplar restore <备份>                        恢复到空的数据目录 puts a backup into an empty data folder
  exemplar unlock <登录邮箱>                      清除账号输错密码的记录，马上可以登录 forgets wrong passwords of an account, so that it can sign in at once
  exemplar forget --reason "…" [数据目录]          让网站忘掉所见，须写明理由 clears what the site has seen, for a reason
  exemplar mirror <文件夹>                       把整个网站写成文件，随公报更新 keeps the whole site as files, level with the gazette
  exemplar mirror --once [--sign <私钥>] <空文件夹> 生成离线包，从磁盘直接打开 makes a bundle of it that opens from disk`

const [command = '', ...rest] = process.argv.slice(2)
const isAsked = ['--help', '-h'].some((flag) => [command, ...rest].includes(flag))
const asksHelp = command === '' || (isAsked && !Object.hasOwn(own, command))
const run = (file: string, args: readonly string[], { flags = [], environment }: Partial<Own> = {}): number =>
  spawnSync(process.execPath, [...flags, join(root, file), ...args], {
    stdio: 'inherit',
    // What somebody has set stays.
    env: { ...environment, ...process.env },
  }).status ?? 1

if (asksHelp || plugin.includes(command)) {
  process.exitCode = run('cms/plugin/bin/exemplar.js', [command, ...rest].filter(Boolean))
  if (asksHelp) (process.exitCode ? process.stderr : process.stdout).write(`${usage}\n`)
} else if (isAsked) {
  process.stdout.write(`用法 Usage:\n${toUsageOf(command)}\n`)
} else {
  const refusal = findRefusal()
  if (refusal === undefined) {
    if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'))
    const [file = '', ...first] = own[command]?.call ?? []
    process.exitCode = run(file, [...first, ...rest], own[command])
  } else {
    const how = Object.hasOwn(own, command)
      ? `用法 Usage:\n${toUsageOf(command)}`
      : '全部命令见 all commands: exemplar --help'
    process.stderr.write(`${[refusal, how].filter(Boolean).join('\n')}\n`)
    process.exitCode = 2
  }
}

/** Why this call does nothing; undefined where it is one. What the site's command takes, it looks at itself. */
function findRefusal(): string | undefined {
  if (!Object.hasOwn(own, command)) {
    const nearest = toNearest(command, [...plugin, ...Object.keys(own)])
    return `没有 ${command} 这个命令，是否要写 ${nearest}？ There is no command ${command}; did you mean ${nearest}?`
  }
  const takes = own[command]?.takes
  if (takes === undefined) return undefined
  const option = rest.find((arg) => arg.startsWith('-'))
  if (option) return `${command} 没有 ${option} 这一项。 ${command} has no option ${option}.`
  return rest.length === takes ? undefined : ''
}

/** What is said of one command alone. */
function toUsageOf(name: string): string {
  return usage
    .split('\n')
    .filter((line) => line.startsWith(`  exemplar ${name} `))
    .join('\n')
}
