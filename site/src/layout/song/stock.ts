let stock: Promise<Buffer> | undefined

const load = async (): Promise<Buffer> => {
  const { default: file } = await import('../../../fonts/cut/stock.ttf?inline')
  return Buffer.from(file.slice(file.indexOf(',') + 1), 'base64')
}

/** The font that type is cut and drawn from, read once. */
export const readStock = (): Promise<Buffer> => {
  stock ??= load()
  return stock
}
