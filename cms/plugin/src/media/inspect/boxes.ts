import { type FileHandle, open } from 'node:fs/promises'
import type { Inspection } from './inspection.ts'

/** Most bytes of what describes a film. */
const mostDescribed = 64 * 1024 * 1024
/** Boxes at the top of a file that are looked at. */
const mostBoxes = 100_000

/** How a film or a sound in MP4 says where it was taken: as telephones write it. */
const places = ['\xa9xyz', 'com.apple.quicktime.location', 'loci']

const faults = {
  place: '音视频里记有拍摄地点。请用剪辑软件重新导出一份（不带位置信息）再上传。',
  unreadable: '音视频读不出来，可能没有传完整。请重新导出一份再上传。',
} as const

/** What an MP4 or M4A says of itself. */
export const inspectBoxes = async (path: string): Promise<Inspection> => {
  const file = await open(path)
  try {
    const described = await findDescription(file)
    if (!described) return { faults: [faults.unreadable] }
    const hasPlace = places.some((name) => described.includes(Buffer.from(name, 'latin1')))
    return { faults: hasPlace ? [faults.place] : [], duration: findDuration(described) }
  } finally {
    await file.close()
  }
}

/** The content of the box `moov`, by going from box to box. */
const findDescription = async (file: FileHandle): Promise<Buffer | undefined> => {
  const { size } = await file.stat()
  const head = Buffer.alloc(16)
  for (let [at, box] = [0, 0]; at + 8 <= size && box < mostBoxes; box++) {
    await file.read(head, 0, 16, at)
    const short = head.readUInt32BE(0)
    const [length, begin] = short === 1 ? [Number(head.readBigUInt64BE(8)), 16] : [short || size - at, 8]
    if (length < begin || at + length > size) return undefined
    if (head.toString('latin1', 4, 8) === 'moov') {
      if (length > mostDescribed) return undefined
      const content = Buffer.alloc(length - begin)
      await file.read(content, 0, content.length, at + begin)
      return content
    }
    at += length
  }
  return undefined
}

const findDuration = (described: Buffer): number | undefined => {
  const at = described.indexOf('mvhd')
  if (at === -1 || at + 36 > described.length) return undefined
  const isLong = described[at + 4] === 1
  const scale = described.readUInt32BE(at + (isLong ? 24 : 16))
  const length = isLong ? Number(described.readBigUInt64BE(at + 28)) : described.readUInt32BE(at + 20)
  const seconds = scale > 0 ? Math.round((length / scale) * 10) / 10 : 0
  return seconds > 0 ? seconds : undefined
}
