const heads = /<(h[1-4])\b[^>]*>(.*?)<\/\1>/gs
const setInSong = /<([a-z]+)\b[^>]*\bclass="(?:[^"]* )?song(?: [^"]*)?"[^>]*>(.*?)<\/\1>/gs

/** The text of a page that is set in Song: its headings and whatever carries the class `song`. Tags fall away. */
export const toSongText = (html: string): string =>
  [...html.matchAll(heads), ...html.matchAll(setInSong)]
    .map(([, , inner = '']) => inner.replace(/<[^>]*>/g, ''))
    .join('')
