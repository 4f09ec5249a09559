import type { File, Payload, TypedUser } from 'payload'
import sharp from 'sharp'
import type { SamplePicture } from '../types.ts'
import { ensureRow } from './store.ts'

const width = 1600

/** Renders a drawn picture and stores it as `user`; returns its id. */
export const ensurePicture = async (
  payload: Payload,
  { name, picture, user }: { name: string; picture: SamplePicture; user: TypedUser },
): Promise<string> => {
  const { alt, caption } = picture
  const row = await ensureRow(payload, {
    collection: 'media',
    key: { alt },
    data: {
      ...(caption ? { caption } : {}),
      credit: '示例绘图',
      licence: '随本软件以MIT许可提供',
      consent: { kind: 'none-shown' },
    },
    user,
    file: await toPng(name, picture.svg),
  })
  return row.id
}

const toPng = async (name: string, svg: string): Promise<File> => {
  const data = await sharp(Buffer.from(svg)).resize({ width }).png().toBuffer()
  return { name: `${name}.png`, data, mimetype: 'image/png', size: data.byteLength }
}
