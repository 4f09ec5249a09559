import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type PictureFile, toFileName } from '@exemplar/shared/media/published-file'
import sharp, { type Raw } from 'sharp'
import { toFilesFolder } from '../../gazette/replica-folder.ts'
import { toMadeOnce } from '../../layout/song/made-once.ts'
import { settings } from '../../server/settings.ts'
import { type Card, toCardMark, toCardType } from './card.ts'
import { drawCard, photoPlace } from './draw.ts'
import { drawCode, drawSquare, drawWide } from './forms/draw-forms.ts'
import { type FormCard, toFormMark } from './forms/form-card.ts'
import { openType } from './type.ts'

// A card is no reason to keep more than one core from pages.
sharp.concurrency(1)

/** That the picture of a card has not been fetched yet, or is being fetched again. */
export class PhotoMissingError extends Error {}

/** Drawn ones keep their edges. Somebody waits for it: flat inks need no search for the best of palettes. */
const toPng = (drawn: string): Promise<Buffer> =>
  sharp(Buffer.from(drawn))
    .removeAlpha()
    .png({ palette: true, colours: 64, effort: 1, dither: 0, compressionLevel: 6 })
    .toBuffer()

const drawForm = async (card: FormCard): Promise<string> => {
  const type = await openType()
  if (card.form === 'qr') return drawCode(card, type)
  return card.form === 'square' ? drawSquare(card, type) : drawWide(card, type)
}

const make = async (card: Card): Promise<Buffer> => {
  const type = await openType()
  const toDrawn = (shown: Card) => sharp(Buffer.from(drawCard(shown, type)))
  if (!card.picture) return toPng(drawCard(card, type))
  const photo = await findPhoto(await readPhoto(card.picture))
  const { left, top } = photoPlace
  const drawn = photo
    ? toDrawn(card).composite([{ input: photo.data, raw: photo.info, left, top }])
    : toDrawn({ ...card, picture: undefined })
  return drawn.jpeg({ quality: 80 }).toBuffer()
}

/** A photograph as it stands on a card, not packed once more; undefined where the file is none that can be read. */
const findPhoto = (bytes: Buffer): Promise<{ data: Buffer; info: Raw } | undefined> =>
  sharp(bytes)
    .resize(photoPlace.width, photoPlace.height, { fit: 'cover', position: 'attention' })
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => undefined)

/** The bytes of a published file; others that stand in its place are never shown. */
const readPhoto = async (file: PictureFile): Promise<Buffer> => {
  const path = join(toFilesFolder(settings().dataFolder), toFileName(file))
  const bytes = await readFile(path).catch(() => undefined)
  if (!bytes || hash('sha256', bytes) !== file.sha256) throw new PhotoMissingError(path)
  return bytes
}

/** A card that can be drawn: named by what it says. */
export type Drawing = {
  readonly mark: string
  readonly type: string
  readonly make: () => Promise<Buffer>
}

export const toPageDrawing = (card: Card): Drawing => ({
  mark: toCardMark(card),
  type: toCardType(card).type,
  make: () => make(card),
})

export const toFormDrawing = (card: FormCard): Drawing => ({
  mark: toFormMark(card),
  type: 'image/png',
  make: async () => toPng(await drawForm(card)),
})

/**
 * The picture of a card: some ten kilobytes, of which some hundred are kept; undefined where too many are waiting. Rejects
 * with a {@link PhotoMissingError} while what is to be seen on it is not there.
 */
export const findCardPicture = toMadeOnce<Drawing>({
  make: (drawing) => drawing.make(),
  toKey: ({ mark }) => mark,
  keepAtMost: 8 * 1024 * 1024,
  waitAtMost: 16,
})
