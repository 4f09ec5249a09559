import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { SiteError } from '../errors/site-error.ts'
import { makeBundle } from '../mirror/bundle.ts'
import { keepMirror } from '../mirror/keep-mirror.ts'

// `node src/commands/mirror.ts [--once [--sign <key.pem>]] <folder>`
const usage = `用法 Usage: exemplar mirror <文件夹 folder>
           exemplar mirror --once [--sign <Ed25519 私钥 key.pem>] <空文件夹 empty folder>
  --build <文件夹>  网站的构建，不写就用最新的 the build of the site, else the newest`

// What this process keeps in its data folder is nobody else's to read; what is public gets its own rights.
process.umask(0o077)
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    console.info('镜像正在停止 / stopping')
    stopping.abort()
  })

const readCall = () => {
  const { values, positionals } = parseArgs({
    options: { once: { type: 'boolean' }, sign: { type: 'string' }, build: { type: 'string' } },
    allowPositionals: true,
  })
  const [folder = ''] = positionals
  const { once = false, sign, build = join(import.meta.dirname, '../../dist') } = values
  return folder !== '' && positionals.length === 1 && (once || sign === undefined)
    ? { folder: resolve(folder), once, signWith: sign, buildFolder: build }
    : undefined
}

const findCall = () => {
  try {
    return readCall()
  } catch (error) {
    // What parseArgs does not know.
    if (error instanceof TypeError && 'code' in error) return undefined
    throw error
  }
}

try {
  const call = findCall()
  if (call) await (call.once ? makeBundle : keepMirror)({ ...call, stop: stopping.signal, log: console })
  else console.error(usage)
  // A mirror is there however far it came; a bundle is not.
  const isBroken = call?.once && stopping.signal.aborted
  process.exit(isBroken ? 1 : call ? 0 : 2)
} catch (error) {
  if (!(error instanceof SiteError)) throw error
  console.error(`${error.code}: ${error.message}`)
  process.exit(1)
}
