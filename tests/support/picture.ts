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
