import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { untilAnswering } from '../../../scripts/launch/ready.ts'
import { findFreePort } from '../../support/free-port.ts'
import { askRaw, type RawAnswer } from './raw-answer.ts'

/** What the bare server is given. */
export type Canned = { readonly status: number; readonly headers: string[]; readonly body: string }

export type Reference = { readonly url: string; readonly end: () => Promise<void> }

/** What node and nginx write by themselves. */
const ownHeaders = ['date', 'connection', 'keep-alive']

/** A bare `node:http` server that answers from memory with the very bytes that the product answered. */
export const startBareNode = async (answer: RawAnswer, folder: string): Promise<Reference> => {
  const file = join(folder, 'canned.json')
  const canned: Canned = {
    status: answer.status,
    headers: toPairs(answer.headers)
      .filter(([name]) => !ownHeaders.includes(name.toLowerCase()))
      .flat(),
    body: answer.body.toString('base64'),
  }
  await writeFile(file, JSON.stringify(canned))
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare-server.ts'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const [port] = await once(createInterface({ input: child.stdout }), 'line')
  return { url: `http://127.0.0.1:${port}/`, end: () => end(child) }
}

/** nginx with one worker, serving the body as a file, with as many bytes of headers. */
export const startNginx = async (answer: RawAnswer, folder: string): Promise<Reference> => {
  const plain = await startNginxWith(answer, folder, 0)
  const { headBytes } = await askRaw({ url: plain.url })
  await plain.end()
  // Name, colon, blank and line end of the header that fills up.
  return startNginxWith(answer, folder, Math.max(0, answer.headBytes - headBytes - 'x-pad: \r\n'.length))
}

const startNginxWith = async (answer: RawAnswer, folder: string, pad: number): Promise<Reference> => {
  const root = join(folder, 'nginx')
  await mkdir(join(root, 'temp'), { recursive: true })
  await writeFile(join(root, 'page'), answer.body)
  const port = await findFreePort()
  await writeFile(join(root, 'nginx.conf'), toConfiguration({ root, port, pad, answer }))
  const child = spawn('nginx', ['-p', root, '-c', 'nginx.conf', '-e', 'stderr'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
  })
  const url = `http://127.0.0.1:${port}/page`
  await untilAnswering([url])
  return { url, end: () => end(child) }
}

const toConfiguration = ({
  root,
  port,
  pad,
  answer,
}: {
  root: string
  port: number
  pad: number
  answer: RawAnswer
}): string => {
  const find = (name: string) => toPairs(answer.headers).find(([other]) => other.toLowerCase() === name)?.[1]
  const encoding = find('content-encoding')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
daemon off;
pid nginx.pid;
events { worker_connections 256; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  open_file_cache max=16;
  keepalive_requests 1000000000;
  default_type "${find('content-type') ?? 'text/html'}";
${temporary.map((name) => `  ${name}_temp_path ${join(root, 'temp', name)};`).join('\n')}
  server {
    listen 127.0.0.1:${port};
    root ${root};
${encoding ? `    add_header content-encoding ${encoding};` : ''}
${pad > 0 ? `    add_header x-pad "${'x'.repeat(pad)}";` : ''}
  }
}
`
}

const toPairs = (headers: readonly string[]): [string, string][] =>
  Array.from({ length: headers.length / 2 }, (_, index) => [
    headers[2 * index] ?? '',
    headers[2 * index + 1] ?? '',
  ])

const end = async (child: ChildProcess): Promise<void> => {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
