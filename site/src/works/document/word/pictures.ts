import { toDigestPrint } from '@exemplar/shared/gazette/digest-print'
import sharp from 'sharp'
import { toQrSquares } from '../../../layout/qr.ts'

type Picture = { readonly data: Buffer; readonly width: number; readonly height: number }

/** A picture in two colours: which of them is asked for each pixel. */
const draw = async (
  { width, height, colour }: { width: number; height: number; colour: readonly [number, number, number] },
  isInk: (x: number, y: number) => boolean,
): Promise<Picture> => {
  const pixels = new Uint8Array(width * height * 3).fill(255)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) if (isInk(x, y)) pixels.set(colour, (y * width + x) * 3)
  const raw = { width, height, channels: 3 as const }
  return { data: await sharp(pixels, { raw }).png({ palette: false }).toBuffer(), width, height }
}

/** The code, as Word takes it: in pixels. */
export const drawCode = (text: string): Promise<Picture> => {
  const { data, size } = toQrSquares(text)
  const scale = 8
  return draw(
    { width: size * scale, height: size * scale, colour: [0x16, 0x18, 0x1b] },
    (x, y) => data[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true,
  )
}

/** 核对纹: 64 strokes of the digest. */
export const drawStrokes = (digest: string): Promise<Picture> => {
  const strokes = toDigestPrint(digest)
  const [across, high] = [12, 48]
  return draw(
    { width: 64 * across, height: high, colour: [0xc3, 0x27, 0x1b] },
    (x, y) => x % across < across * 0.46 && high - y <= ((strokes[Math.floor(x / across)] ?? 0) / 16) * high,
  )
}
