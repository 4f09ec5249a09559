// What the tests need beside the workspace: a browser with Chinese type, nginx, poppler, and two servers that come from PyPI.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './workspace.mjs'

const works = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0

/** Debian has it where only root looks for programs. */
const hasNginx = () => works('nginx', '-v') || works('/usr/sbin/nginx', '-v')

const shell = 'chromium-headless-shell'

/**
 * The same engine without the window of a browser around each page, which is most of what a page costs. Where it is not to
 * be had, the tests open Chromium itself (tests/support/browser.ts).
 */
const wishForShell = () => {
  if (process.env.CHROMIUM || works(shell, '--version') || process.getuid?.() !== 0) return
  console.log(`安装 / installing ${shell} …`)
  works('apt-get', 'update') && works('apt-get', 'install', '-y', '--no-install-recommends', shell)
}

/** Chromium, Chinese type and nginx through apt where they are missing and we are root; else a sentence, and the end. */
export const requirePrograms = () => {
  wishForShell()
  installOrEnd([
    ...(works(process.env.CHROMIUM ?? 'chromium', '--version') ? [] : ['chromium']),
    ...(works('sh', '-c', 'fc-list :lang=zh family | grep -q .') ? [] : ['fonts-noto-cjk', 'fontconfig']),
    ...(hasNginx() ? [] : ['nginx-light']),
    ...(works('openssl', 'version') ? [] : ['openssl']),
    // Prints are looked at as pixels.
    ...(works('pdftoppm', '-v') ? [] : ['poppler-utils']),
  ])
}

/** The same for wrk, with which the benchmark asks. */
export const requireWrk = () => installOrEnd(works('sh', '-c', 'command -v wrk') ? [] : ['wrk'])

const installOrEnd = (missing) => {
  if (missing.length === 0) return
  if (process.getuid?.() !== 0 || !works('apt-get', '--version')) {
    console.error(
      `测试需要 Chromium、中文字体、nginx、openssl 和 poppler-utils，性能测试还需要 wrk，缺：${missing.join('、')}。请安装（Debian：sudo apt-get install ${missing.join(' ')}），或用环境变量 CHROMIUM 指明浏览器。 / The tests need Chromium, Chinese type, nginx, openssl and poppler-utils, the benchmark wrk as well; install them, or let CHROMIUM name the browser.`,
    )
    process.exit(1)
  }
  console.log(`安装 / installing ${missing.join(' ')} …`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['update'], { quiet: true, env })
  run('apt-get', ['install', '-y', '--no-install-recommends', ...missing], { quiet: true, env })
}

const folder = join(root, '.tmp/python')
const packages = [
  ...['secantusdb==0.7.0b3', 'moto==5.2.5', 'flask==3.1.3', 'flask-cors==6.0.5'],
  // Ed25519 for tests/golden/check.py.
  'cryptography==50.0.2',
]

/**
 * Puts SecantusDB (speaks MongoDB's protocol; GPL-2, so a tool of the tests and no part of the product) and moto (speaks
 * S3) into a folder of the tests. Returns undefined, or the reason why that cannot be.
 */
export const installServers = () => {
  const stamp = join(folder, 'installed.txt')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === packages.join('\n')) return undefined
  const python = ['python3', 'python3.13', 'python3.12', 'python3.11', 'python3.10'].find((name) =>
    works(name, '-c', 'import sys, venv, ensurepip; sys.exit(not (3, 10) <= sys.version_info < (3, 14))'),
  )
  if (!python) return '没有 Python 3.10–3.13（含 venv） / no Python 3.10–3.13 with venv'
  console.log('准备测试用的服务（SecantusDB、moto） / preparing the servers of the tests …')
  if (!works(python, '-m', 'venv', folder)) return 'python -m venv 未成功 / failed'
  const pip = spawnSync(
    join(folder, 'bin/pip'),
    ['install', '--quiet', '--disable-pip-version-check', ...packages],
    {
      encoding: 'utf8',
    },
  )
  if (pip.status !== 0) return `pip: ${pip.stderr.trim().split('\n').at(-1)}`
  writeFileSync(stamp, packages.join('\n'))
  return undefined
}

/**
 * Puts Lighthouse into a folder of the tests, as its lock file beside the benchmark has it: in the workspace, what it
 * brings with it would become a peer of what the product runs on. Returns undefined, or the reason why that cannot be.
 */
export const installLighthouse = () => {
  const [from, to] = [join(root, 'tests/bench/lighthouse'), join(root, '.tmp/lighthouse')]
  const stamp = join(to, 'installed.json')
  const wanted = readFileSync(join(from, 'package-lock.json'), 'utf8')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return undefined
  console.log('准备 Lighthouse / preparing Lighthouse …')
  mkdirSync(to, { recursive: true })
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(from, name), join(to, name))
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: to, encoding: 'utf8' })
  if (npm.status !== 0) return `npm ci: ${npm.stderr.trim().split('\n').at(-1)}`
  writeFileSync(stamp, wanted)
  return undefined
}
