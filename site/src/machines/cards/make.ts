import sharp from 'sharp'
import { toMadeOnce } from '../../layout/song/made-once.ts'
import { type Card, toCardMark } from './card.ts'
import { drawCard } from './draw.ts'
import { openType } from './type.ts'

// A card is no reason to keep more than one core from pages.
sharp.concurrency(1)

/** The PNG of a card: some ten kilobytes, of which some hundred are kept; undefined where too many are waiting. */
export const findCardPicture = toMadeOnce<Card>({
  make: async (card) => {
    const drawn = Buffer.from(drawCard(card, await openType()))
    return new Uint8Array(
      await sharp(drawn).png({ palette: true, colours: 64, compressionLevel: 9 }).toBuffer(),
    )
  },
  toKey: toCardMark,
  keepAtMost: 8 * 1024 * 1024,
  waitAtMost: 16,
})
