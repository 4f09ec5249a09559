import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { type IncomingHttpHeaders, request as plainRequest } from 'node:http'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { shell } from './build-site.ts'
import { findFreePort } from './free-port.ts'
import { untilListening } from './python-tool.ts'

const files = join(import.meta.dirname, '../../docs/deploy/nginx')

export type Reply = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** As they came, so that one that came twice is seen. */
  readonly names: readonly string[]
  readonly bytes: Buffer
  readonly text: string
}
type Asked = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

export type Nginx = {
  readonly host: string
  readonly port: number
  /** What it is trusted by. */
  readonly ca: Buffer
  /** Asks over TLS, under the name of the host. */
  readonly ask: (path: string, asked?: Asked) => Promise<Reply>
  /** Asks without TLS. */
  readonly askPlainly: (path: string) => Promise<Reply>
  readonly stop: () => Promise<void>
}

/**
 * Starts Debian's nginx with a file of docs/deploy/nginx as it stands: its ports, its certificate and `places` alone are
 * put where a test has them. A text that the file does not have is an error, so that nothing else than it is tested.
 */
export const startNginx = async (
  name: string,
  { host, places }: { host: string; places: Readonly<Record<string, string>> },
): Promise<Nginx> => {
  const folder = await mkdtemp(join(tmpdir(), 'exemplar-nginx-'))
  // The workers are not who started it, where that is root.
  await chmod(folder, 0o755)
  for (const part of ['body', 'proxy', 'other', 'cache']) await mkdir(join(folder, part), { mode: 0o777 })
  const [port, plain] = [await findFreePort(), await findFreePort()]
  const certificate = join(folder, 'host.pem')
  makeCertificate(host, { certificate, key: join(folder, 'host.key') })
  const text = replaceAll(await readFile(join(files, name), 'utf8'), {
    '    listen [::]:443 ssl http2;\n': '',
    '    listen [::]:80;\n': '',
    'listen 443 ssl http2;': `listen 127.0.0.1:${port} ssl http2;`,
    'listen 80;': `listen 127.0.0.1:${plain};`,
    [`/etc/ssl/exemplar/${host}.pem`]: certificate,
    [`/etc/ssl/exemplar/${host}.key`]: join(folder, 'host.key'),
    ...places,
  })
  await writeFile(join(folder, 'site.conf'), withCacheIn(join(folder, 'cache'), text))
  await writeFile(join(folder, 'nginx.conf'), toMain(folder))
  const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...shell, PATH: `${shell.PATH}:/usr/sbin` },
  })
  await untilUp(child, port)
  const ca = await readFile(certificate)
  return {
    ...{ host, port, ca },
    ask: (path, asked) =>
      send(path, {
        ...asked,
        toRequest: (options) =>
          request({ ...options, port, ca, servername: host, host: '127.0.0.1', agent: false }),
        host,
      }),
    askPlainly: (path) =>
      send(path, {
        toRequest: (options) => plainRequest({ ...options, port: plain, host: '127.0.0.1', agent: false }),
        host,
      }),
    stop: async () => {
      if (child.exitCode === null) {
        child.kill('SIGTERM')
        await once(child, 'exit')
      }
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const replaceAll = (text: string, places: Readonly<Record<string, string>>): string => {
  let replaced = text
  for (const [from, to] of Object.entries(places)) {
    if (!replaced.includes(from)) throw new Error(`“${from}” does not stand there`)
    replaced = replaced.replaceAll(from, to)
  }
  return replaced
}

/**
 * A cache of its own, so that none answers for another. nginx makes the last folder of the path and no other: what
 * Debian's package does not bring stops it there, and has to stop it here.
 */
const withCacheIn = (folder: string, text: string): string =>
  text.replace(/(?<=proxy_cache_path )\S+/g, (path) => {
    if (!existsSync(dirname(path))) throw new Error(`Debian’s nginx has no ${dirname(path)}`)
    return folder
  })

/** As Debian's own, with everything that it writes in one folder. */
const toMain = (folder: string): string => `
daemon off;
${process.getuid?.() === 0 ? 'user www-data;' : ''}
worker_processes 1;
pid ${folder}/nginx.pid;
error_log stderr warn;
events { worker_connections 768; }
http {
  sendfile on;
  tcp_nopush on;
  types_hash_max_size 2048;
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/other;
  uwsgi_temp_path ${folder}/other;
  scgi_temp_path ${folder}/other;
  gzip on;
  include ${folder}/site.conf;
}
`

const makeCertificate = (host: string, { certificate, key }: { certificate: string; key: string }): void => {
  const subject = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`]
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-noenc', '-days', '2']
  execFileSync('openssl', ['req', '-x509', ...kind, ...subject, '-keyout', key, '-out', certificate], {
    stdio: 'ignore',
  })
}

const untilUp = async (child: ChildProcess, port: number): Promise<void> => {
  const said: Buffer[] = []
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk))
  try {
    await untilListening(child, port)
  } catch (error) {
    child.kill()
    throw new Error(`nginx: ${Buffer.concat(said)}`, { cause: error })
  }
}

type Options = { path: string; method: string; headers: Record<string, string> }

const send = async (
  path: string,
  {
    toRequest,
    host,
    method = 'GET',
    headers = {},
    body,
  }: Asked & { host: string; toRequest: (options: Options) => ReturnType<typeof request> },
): Promise<Reply> => {
  const sent = toRequest({ path, method, headers: { host, ...headers } })
  // Whoever refuses a body does not read it to its end.
  sent.on('error', () => undefined)
  sent.end(body)
  const [answer] = await once(sent, 'response')
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  const names = (answer.rawHeaders as string[]).filter((_, index) => index % 2 === 0)
  return {
    status: answer.statusCode,
    headers: answer.headers,
    names: names.map((name) => name.toLowerCase()),
    bytes,
    text: bytes.toString(),
  }
}
