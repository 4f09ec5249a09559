/** Splits a title after each sign that closes a clause. Knows no words: browsers that cannot tell them run it too. */
export const toClauses = (text: string): string[] => text.match(/.+?(?:[，、；：。？！]+[”’）》]*|$)/g) ?? []
