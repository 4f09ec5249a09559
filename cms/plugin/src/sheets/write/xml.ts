/** What no XML can hold; texts of records have none of it. */
const unwritable = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu

/** A text as it stands in XML, in an attribute too. */
export const toXml = (text: string): string =>
  text
    .replaceAll(unwritable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // Programs read this as a character by its number.
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
