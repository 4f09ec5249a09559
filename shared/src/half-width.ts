/** Full-width letters, digits and marks as ASCII, one for one, so that every position in the text stays the same. */
export const toHalfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
