import type { KitPart } from '../machines/kit/recipe.ts'
import { toJpegMaker } from './jpeg.ts'
import type { toSoundFiles } from './sound-files.ts'

/** One file of a ZIP as it goes out: bytes, or the name of the published file that holds them. */
export type SentPart = { readonly name: string; readonly size: number; readonly content: Uint8Array | string }

type Lister = {
  readonly openSound: ReturnType<typeof toSoundFiles>
  /** Hears of a file that is not there, or whose bytes are not those that its name says. */
  readonly onDiffering: (name: string) => void
}

/** Lists the files of a ZIP as they go out, all of them known to be sound; undefined where one cannot be sent now. */
export const toPartLister = ({ openSound, onDiffering }: Lister) => {
  const toJpeg = toJpegMaker(openSound)

  const findContent = async (part: KitPart): Promise<Uint8Array | string | undefined> => {
    if ('text' in part) return Buffer.from(part.text)
    const found = await openSound(part.file)
    if (!found || found === 'differs') {
      onDiffering(part.file)
      return undefined
    }
    await found.handle.close()
    return part.asJpeg ? toJpeg(part.file) : part.file
  }

  return async (parts: readonly KitPart[]): Promise<SentPart[] | undefined> => {
    const sent: SentPart[] = []
    for (const part of parts) {
      const content = await findContent(part)
      if (content === undefined) return undefined
      const size = typeof content === 'string' ? part.bytes : content.byteLength
      sent.push({ name: part.path, size, content })
    }
    return sent
  }
}
