import { readFile } from 'node:fs/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import type { Inspection } from './inspection.ts'

const unpack = promisify(inflate)

/** Most bytes that one packed list of objects, and all of a file, may come to. */
const most = { list: 32 * 1024 * 1024, all: 128 * 1024 * 1024 } as const

const faults = {
  encrypted: 'PDF设了密码或权限限制。请另存一份不加密的再上传。',
  script: 'PDF里有脚本或会自动执行的动作。请用“打印成PDF”的办法另存一份再上传。',
  attached: 'PDF里附有别的文件。请去掉其中的附件再上传，需要公开的文件单独上传。',
  unreadable: 'PDF读不出来，可能已损坏。请重新导出一份再上传。',
} as const

/**
 * What a PDF has within it beside its pages. It reads the objects, those in packed lists as well, and no page; that is
 * for mistakes, not against somebody who hides things on purpose: browsers get documents to save, never to run.
 */
export const inspectPdf = async (path: string): Promise<Inspection> => {
  const text = await readObjects(await readFile(path))
  if (text === undefined || !/\d+ \d+ obj\b/.test(text)) return { faults: [faults.unreadable] }
  const found = [
    has(text, 'Encrypt') && faults.encrypted,
    has(text, 'JavaScript', 'JS', 'Launch', 'RichMedia') && faults.script,
    has(text, 'EmbeddedFiles', 'EmbeddedFile', 'FileAttachment') && faults.attached,
  ]
  return {
    faults: found.filter((fault) => fault !== false),
    // What is encrypted cannot be read.
    author: has(text, 'Encrypt') ? undefined : findAuthor(text),
    pages: countPages(text),
  }
}

const has = (text: string, ...names: string[]): boolean =>
  names.some((name) => new RegExp(`/${name}(?![\\w.-])`).test(text))

/** The objects of a file without the streams that are not lists of objects; undefined where they unpack to too much. */
const readObjects = async (file: Buffer): Promise<string | undefined> => {
  const texts: string[] = []
  let length = 0
  for (let at = 0; at < file.length; ) {
    const begin = findStream(file, at)
    const objects = file.toString('latin1', at, begin === -1 ? file.length : begin)
    texts.push(objects)
    if (begin === -1) break
    const end = file.indexOf('endstream', begin)
    const until = end === -1 ? file.length : end
    const list = isObjectList(objects) ? await unpackList(file.subarray(begin + 6, until)) : ''
    length += list?.length ?? 0
    if (list === undefined || length > most.all) return undefined
    texts.push(list)
    at = until + 'endstream'.length
    await nextTurn()
  }
  return toPlainNames(texts.join('\n'))
}

/** Where the next stream begins: the word after a dictionary and before the end of a line. */
const findStream = (file: Buffer, from: number): number => {
  for (let at = file.indexOf('stream', from); at !== -1; at = file.indexOf('stream', at + 6)) {
    const next = file[at + 6]
    if ((next === 0x0a || next === 0x0d) && />>\s*$/.test(file.toString('latin1', Math.max(0, at - 8), at)))
      return at
  }
  return -1
}

/** By the dictionary right before the stream. */
const isObjectList = (objects: string): boolean =>
  /\/Type\s*\/ObjStm\b/.test(toPlainNames(objects.slice(Math.max(0, objects.lastIndexOf(' obj')))))

/** A list begins after the end of a line; what other packings there are is not used by anybody for lists. */
const unpackList = async (packed: Buffer): Promise<string | undefined> => {
  const begin = packed[0] === 0x0d ? 2 : 1
  try {
    return (await unpack(packed.subarray(begin), { maxOutputLength: most.list })).toString('latin1')
  } catch {
    return undefined
  }
}

/** A name may have its letters written as numbers: `/J#53` is `/JS`. */
const toPlainNames = (text: string): string =>
  text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const findAuthor = (text: string): string | undefined => {
  const [, plain, coded] = /\/Author\s*(?:\(((?:[^()\\]|\\.)*)\)|<([0-9A-Fa-f\s]*)>)/.exec(text) ?? []
  const bytes = plain === undefined ? Buffer.from((coded ?? '').replaceAll(/\s/g, ''), 'hex') : toBytes(plain)
  const author = bytes[0] === 0xfe && bytes[1] === 0xff ? toBigEndian(bytes) : bytes.toString('latin1')
  return author.trim() || undefined
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

const toBytes = (plain: string): Buffer =>
  Buffer.from(
    plain.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
      /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8) & 0xff) : (escapes[code] ?? code),
    ),
    'latin1',
  )

const toBigEndian = (bytes: Buffer): string =>
  Buffer.from(bytes.subarray(2, 2 + ((bytes.length - 2) & ~1)))
    .swap16()
    .toString('utf16le')

/** The root of the pages has the largest count. */
const countPages = (text: string): number | undefined => {
  const counts = [...text.matchAll(/\/Count\s+(\d{1,6})\b/g)].map(([, count]) => Number(count))
  const pages = Math.max(0, ...counts)
  return pages > 0 ? pages : undefined
}
