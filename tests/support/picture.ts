import sharp from 'sharp'

/** A small PNG, as an upload has it. */
export const toPng = async ({
  width = 640,
  height = 400,
  background = '#007f87',
} = {}): Promise<{
  data: Buffer
  size: number
}> => {
  const data = await sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer()
  return { data, size: data.byteLength }
}

/** A small PNG as a form sends it to the media collection. */
export const toUpload = async (background?: string): Promise<FormData> => {
  const { data } = await toPng({ width: 300, height: 200, ...(background ? { background } : {}) })
  const form = new FormData()
  form.set('file', new File([new Uint8Array(data)], 'a.png', { type: 'image/png' }))
  return form
}

/** What a picture needs to be published: words, and that nobody can be recognised in it. */
export const pictureWords = {
  alt: '示例',
  credit: '示例',
  licence: '示例',
  consent: { kind: 'none-shown' },
} as const
