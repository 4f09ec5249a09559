import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import type { Answerer, WholeAnswer } from './answer.ts'
import { compress, isWorthCompressing } from './compress.ts'
import { type Encoding, toEncoding } from './encoding.ts'
import { isUnchanged, toBodyDigest, toEtag } from './validator.ts'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

type ClientFile = {
  readonly body: Uint8Array
  readonly type: string
  readonly digest: string
  readonly variants: Map<Encoding, Promise<Uint8Array>>
}

/**
 * Answers with what the build made for browsers, from memory: styles, fonts, icons, some hundred kilobytes. Names with
 * a hash never change; the others are asked for again after an hour.
 */
export const toClientFiles = ({ folder, base }: { folder: string; base: string }): Answerer => {
  const files = new Map<string, ClientFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const body = readFileSync(path)
    const type = types[extname(entry.name)] ?? 'application/octet-stream'
    const address = base + relative(folder, path).split(sep).join('/')
    files.set(address, { body, type, digest: toBodyDigest(body), variants: new Map() })
  }
  const answer = async (file: ClientFile, path: string, request: IncomingMessage): Promise<WholeAnswer> => {
    const isCompressed = isWorthCompressing(file.type, file.body)
    const encoding = isCompressed ? toEncoding(request.headers['accept-encoding']) : 'identity'
    const etag = toEtag(file.digest, encoding)
    const headers = {
      'content-type': file.type,
      'cache-control': path.startsWith(`${base}_astro/`)
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=3600',
      etag,
      ...(isCompressed ? { vary: 'accept-encoding' } : {}),
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    }
    if (isUnchanged(request.headers['if-none-match'], etag)) return { status: 304, headers, body: nothing }
    return { status: 200, headers, body: await findVariant(file, encoding) }
  }
  return (request, { path }) => {
    const file = files.get(path)
    return file && answer(file, path, request)
  }
}

const nothing = new Uint8Array()

const findVariant = (file: ClientFile, encoding: Encoding): Promise<Uint8Array> => {
  const known = file.variants.get(encoding)
  if (known) return known
  const made = compress(file.body, { encoding, effort: 'file' })
  file.variants.set(encoding, made)
  // Whoever asks next has it tried again.
  made.catch(() => file.variants.delete(encoding))
  return made
}
