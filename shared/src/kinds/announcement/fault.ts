/** What an announcement says against itself: the place of the row that is to be mended, and a sentence that says how. */
export type Fault = { readonly path: readonly (string | number)[]; readonly message: string }
