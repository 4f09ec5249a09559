import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { toBeijingDate } from '@exemplar/shared/beijing'
import { toSavedHeaders } from '@exemplar/shared/media/file-headers'
import { makeZip, predictLength } from 'client-zip'
import type { Kit } from '../machines/kit/recipe.ts'
import { type Answer, type Answerer, toText } from './answer.ts'
import { type SentPart, toPartLister } from './kit-parts.ts'
import { toSoundFiles } from './sound-files.ts'
import { isUnchanged, toBodyDigest, toEtag } from './validator.ts'

/** Where the recipe of a kit stands, for this server alone, followed by the path of its ZIP without the extension. */
export const recipes = 'kit/'
const extension = '.zip'
const ends = ['/kit.zip', '/pictures.zip']

type KitOptions = {
  readonly folder: string
  readonly base: string
  /** What the site answers under an address, its path with the base. */
  readonly ask: (target: string) => Promise<Answer>
  /** Hears of a file whose bytes are not those that its name says. */
  readonly onDiffering: (name: string) => void
}

/**
 * Answers `…/kit.zip` below the path of a document with the ZIP of its kit, and `…/pictures.zip` below that of its copy
 * with its pictures, as a stream: nothing is held in memory but the texts of the recipe, and pictures that go out as JPEG.
 * 503 while a file of it is still owed, or is not what its name says.
 */
export const toKits = ({ folder, base, ask, onDiffering }: KitOptions): Answerer => {
  const openSound = toSoundFiles(folder)

  const listParts = toPartLister({ openSound, onDiffering })

  const toSource = (parts: readonly SentPart[], at: string) => {
    const lastModified = toDay(at)
    let stop: () => Promise<void> = async () => {}
    let isOver = false
    async function* readFile(name: string): AsyncGenerator<Uint8Array> {
      const found = await openSound(name)
      if (!found || found === 'differs') throw new Error(`${name} is not what it was`)
      const bytes = found.handle.createReadStream({ autoClose: false })
      stop = async () => {
        bytes.destroy()
        await found.handle.close()
      }
      if (!isOver) yield* bytes
      await stop()
    }
    return {
      bytes: Number(predictLength(parts)),
      isWhole: true as const,
      open: () => {
        const files = parts.map(({ name, size, content }) => {
          const input = typeof content === 'string' ? readFile(content) : content
          return { name, size, lastModified, input }
        })
        return Readable.fromWeb(makeZip(files) as ReadableStream)
      },
      // Of a reader who goes the ZIP does not tell the file that it was at.
      close: async () => {
        isOver = true
        await stop()
      },
    }
  }

  const answer = async (target: string, request: IncomingMessage): Promise<Answer> => {
    const { status, body } = await ask(target)
    if (status !== 200 || !(body instanceof Uint8Array)) return notThere[status] ?? unready
    const kit = JSON.parse(Buffer.from(body).toString()) as Kit
    const etag = toEtag(toBodyDigest(body), 'identity')
    const headers = {
      // Asked for again every time, because a document can be withdrawn or corrected.
      'cache-control': 'public, no-cache',
      etag,
      ...toSavedHeaders({
        type: 'application/zip',
        name: kit.name,
        plain: `${target.slice(target.lastIndexOf('/') + 1)}${extension}`,
      }),
    }
    if (isUnchanged(request.headers['if-none-match'], etag))
      return { status: 304, headers, body: new Uint8Array() }
    const parts = await listParts(kit.parts)
    return parts ? { status: 200, headers, body: toSource(parts, kit.at) } : unready
  }

  return (request, { path, encoded }) =>
    path.startsWith(base) && ends.some((end) => path.endsWith(end))
      ? answer(base + recipes + encoded.slice(base.length, -extension.length), request)
      : undefined
}

/**
 * The day of an entry, as ZIP writes it: a time without a zone, which is taken from the clock of this machine. At noon no
 * clock is put forward or back, so that a kit has the same bytes everywhere.
 */
const toDay = (at: string): Date => {
  const [year = 1980, month = 1, day = 1] = toBeijingDate(at).split('-').map(Number)
  return new Date(year, month - 1, day, 12)
}

const unready = toText(503, '素材包正在准备 / this kit is being made ready', { 'retry-after': '30' })
const notThere: Readonly<Record<number, Answer>> = {
  404: toText(404, '没有这个素材包 / no such kit'),
  410: toText(410, '素材包已随文稿撤下 / this kit was withdrawn with its document'),
}
