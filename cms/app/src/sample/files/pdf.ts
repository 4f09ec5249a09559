import sharp from 'sharp'

/** A4 in points, and what is left white around the picture. */
const page = { width: 595, height: 842, margin: 34 } as const

/** A PDF of one page, A4 upright, with a drawing as large as it goes in its middle. */
export const toPoster = async (svg: string): Promise<Buffer> => {
  const { data, info } = await sharp(Buffer.from(svg))
    .resize({ width: 1400 })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 82 })
    .toBuffer({ resolveWithObject: true })
  const scale = Math.min(
    (page.width - 2 * page.margin) / info.width,
    (page.height - 2 * page.margin) / info.height,
  )
  const [width, height] = [info.width * scale, info.height * scale]
  const place = [(page.width - width) / 2, (page.height - height) / 2]
  const drawn = `q ${toNumbers(width, 0, 0, height, ...place)} cm /Picture Do Q`
  return toPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${page.width} ${page.height}]/Resources<</XObject<</Picture 5 0 R>>>>/Contents 4 0 R>>`,
    toStream('', Buffer.from(drawn)),
    toStream(
      `/Type/XObject/Subtype/Image/Width ${info.width}/Height ${info.height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode`,
      data,
    ),
  ])
}

const toNumbers = (...numbers: number[]): string => numbers.map((number) => number.toFixed(2)).join(' ')

const toStream = (entries: string, content: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<<${entries}/Length ${content.length}>>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ])

/** The objects with the table of where each begins; the first is the root. */
const toPdf = (objects: readonly (string | Buffer)[]): Buffer => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const places: number[] = []
  let length = parts[0]?.length ?? 0
  for (const [index, object] of objects.entries()) {
    places.push(length)
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object as string),
      Buffer.from('\nendobj\n'),
    ])
    parts.push(part)
    length += part.length
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  const end = `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<</Size ${count}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(end)])
}
