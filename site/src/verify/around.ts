import type { Teller } from './report.ts'

/** Where the page is: at a site, which can be asked, with the entry that it is about; or a file by itself. */
export type Around = {
  /** What the memory of this device goes by; the path of the site, where there is one. */
  readonly base: string
  readonly isAtSite: boolean
  readonly number: number | undefined
  readonly phone: string | undefined
}

/** The same with whom what is found is told, and what one does about a fault. */
export type At = { readonly around: Around; readonly teller: Teller; readonly todo: string }
