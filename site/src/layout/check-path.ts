/**
 * Path at which an entry is checked, without the base. Among files there is one page for all numbers: its script reads
 * which one is meant, so that a mirror of a hundred thousand entries does not hold as many pages more.
 */
export const toCheckPath = (number: number, { asFile }: Pick<App.Locals, 'asFile'>): string =>
  asFile ? `/verify#${number}` : `/verify/${number}`
