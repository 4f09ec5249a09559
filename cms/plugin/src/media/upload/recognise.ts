import { open } from 'node:fs/promises'
import type { FileType } from '@exemplar/shared/media/file-types'

/** What a file is by its first bytes: a type that is taken in, or something that people upload and are to be told about. */
export type Recognised = FileType | 'zip' | 'heic' | 'quicktime' | 'old-office' | undefined

/** Bytes that are looked at. */
const headLength = 4_096

/** The first bytes of an upload, wherever it lies. */
export const readHead = async ({
  data,
  tempFilePath,
}: {
  data: Uint8Array
  tempFilePath?: string | undefined
}): Promise<Buffer> => {
  if (!tempFilePath) return Buffer.from(data.subarray(0, headLength))
  const file = await open(tempFilePath)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

const heicBrands = ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1']

/** By content: a name can say anything. A ZIP may be an Office file, which only its inside tells. */
export const recognise = (head: Buffer): Recognised => {
  const isAt = (text: string, at = 0): boolean => head.toString('latin1', at, at + text.length) === text
  if (isAt('%PDF-')) return 'application/pdf'
  if (isAt('PK\x03\x04')) return 'zip'
  if (isAt('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'old-office'
  if (isAt('\x1a\x45\xdf\xa3')) return head.includes('webm') ? 'video/webm' : undefined
  if (isAt('ftyp', 4)) return toBoxed(head.toString('latin1', 8, 12))
  if (isAt('\xff\xd8\xff')) return 'image/jpeg'
  if (isAt('\x89PNG\r\n')) return 'image/png'
  if (isAt('RIFF') && isAt('WEBP', 8)) return 'image/webp'
  return isAt('ID3') || isSoundFrame(head) ? 'audio/mpeg' : undefined
}

const toBoxed = (brand: string): Recognised => {
  if (heicBrands.includes(brand)) return 'heic'
  if (brand === 'qt  ') return 'quicktime'
  return /^M4[AB] $/.test(brand) ? 'audio/mp4' : 'video/mp4'
}

/** An MPEG audio frame of layer III: eleven bits set, and no reserved version, rate or frequency. */
const isSoundFrame = (head: Buffer): boolean => {
  const [first = 0, second = 0, third = 0] = head
  return (
    first === 0xff &&
    (second & 0xe6) === 0xe2 &&
    (second & 0x18) !== 0x08 &&
    (third & 0xf0) !== 0xf0 &&
    (third & 0x0c) !== 0x0c
  )
}
