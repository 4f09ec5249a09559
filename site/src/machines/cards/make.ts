import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type PictureFile, toFileName } from '@exemplar/shared/media/published-file'
import sharp from 'sharp'
import { toFilesFolder } from '../../gazette/replica-folder.ts'
import { toMadeOnce } from '../../layout/song/made-once.ts'
import { settings } from '../../server/settings.ts'
import { type Card, toCardMark } from './card.ts'
import { drawCard, photoPlace } from './draw.ts'
import { openType } from './type.ts'

// A card is no reason to keep more than one core from pages.
sharp.concurrency(1)

/** That the picture of a card has not been fetched yet, or is being fetched again. */
export class PhotoMissingError extends Error {}

const make = async (card: Card): Promise<Buffer> => {
  const type = await openType()
  const toDrawn = (shown: Card) => sharp(Buffer.from(drawCard(shown, type)))
  if (!card.picture) return toDrawn(card).png({ palette: true, colours: 64, compressionLevel: 9 }).toBuffer()
  const photo = await findPhoto(await readPhoto(card.picture))
  const { left, top } = photoPlace
  const drawn = photo
    ? toDrawn(card).composite([{ input: photo, left, top }])
    : toDrawn({ ...card, picture: undefined })
  return drawn.jpeg({ quality: 82, mozjpeg: true }).toBuffer()
}

/** A photograph as it stands on a card; undefined where the file is none that can be read. */
const findPhoto = (bytes: Buffer): Promise<Buffer | undefined> =>
  sharp(bytes)
    .resize(photoPlace.width, photoPlace.height, { fit: 'cover', position: 'attention' })
    .toBuffer()
    .catch(() => undefined)

/** The bytes of a published file; others that stand in its place are never shown. */
const readPhoto = async (file: PictureFile): Promise<Buffer> => {
  const path = join(toFilesFolder(settings().dataFolder), toFileName(file))
  const bytes = await readFile(path).catch(() => undefined)
  if (!bytes || hash('sha256', bytes) !== file.sha256) throw new PhotoMissingError(path)
  return bytes
}

/**
 * The picture of a card: some ten kilobytes, of which some hundred are kept; undefined where too many are waiting. Rejects
 * with a {@link PhotoMissingError} while what is to be seen on it is not there.
 */
export const findCardPicture = toMadeOnce<Card>({
  make,
  toKey: toCardMark,
  keepAtMost: 8 * 1024 * 1024,
  waitAtMost: 16,
})
