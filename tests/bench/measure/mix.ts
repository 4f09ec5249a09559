/** A story of the measured series, as titles have it. */
const title = /测量用第(\d+)号经验/

/**
 * What a page says that no single state of the gazette says, where the stories of a series were published one after the
 * other; undefined for a page that is whole. `apart` is how far numbers of the gazette are from those of the series.
 */
export const findMix = (
  { path, text }: { path: string; text: string },
  { first, apart }: { first: number; apart: number },
): string | undefined => {
  const page = text.replaceAll(/<\/?span[^>]*>|<wbr[^>]*>/g, '')
  const serials = [...page.matchAll(new RegExp(`>\\s*${title.source}\\s*<`, 'g'))].map(([, serial]) =>
    Number(serial),
  )
  if (path.startsWith('/stories/')) return findStampMix(page, { first, apart })
  if (path.startsWith('/gazette'))
    return findOrderMix(serials, first) ?? findHeadMix(page, { serials, first, apart })
  if (path !== '/') return findOrderMix(serials, first)
  // The newest stories stand before the newest entries, and begin with the same one. What was there before the series was
  // published by several at once, in no order.
  const own = serials.filter((serial) => serial >= first)
  const second = own.findIndex((serial, index) => index > 0 && serial >= (own[index - 1] ?? 0))
  const [stories, entries] = [own.slice(0, second), own.slice(second)]
  const begins =
    second > 0 && stories[0] !== entries[0] && `stories begin with ${stories[0]}, entries with ${entries[0]}`
  return begins || findOrderMix(stories, first) || findOrderMix(entries, first)
}

/** Newest first, and none is left out as far back as the series goes. */
const findOrderMix = (serials: readonly number[], first: number): string | undefined => {
  const own = serials.filter((serial) => serial >= first)
  const at = own.findIndex((serial, index) => index > 0 && serial !== (own[index - 1] ?? 0) - 1)
  return at < 0 ? undefined : `${own[at - 1]} is followed by ${own[at]}`
}

const findHeadMix = (
  page: string,
  { serials, first, apart }: { serials: readonly number[]; first: number; apart: number },
): string | undefined => {
  const [, number] = /<a class="number[^>]*>\s*(\d+)\s*</.exec(page) ?? []
  const [newest = 0] = serials
  return newest < first || Number(number) === newest + apart
    ? undefined
    : `number ${number} has story ${newest}`
}

const findStampMix = (
  page: string,
  { first, apart }: { first: number; apart: number },
): string | undefined => {
  const [, serial = 0] = new RegExp(`<h1[^>]*>\\s*${title.source}`).exec(page) ?? []
  const [, number] = /公报第<b[^>]*>(\d+)<\/b>/.exec(page) ?? []
  return Number(serial) < first || Number(number) === Number(serial) + apart
    ? undefined
    : `story ${serial} has number ${number}`
}
