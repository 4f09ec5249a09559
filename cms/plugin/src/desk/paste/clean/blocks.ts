/** How a run of text looks, as far as the body of a document can say it or must not lose it. */
export type Look = {
  readonly strong: boolean
  readonly struck: boolean
  readonly raised?: 'sub' | 'sup' | undefined
  readonly href?: string | undefined
}

export type Run = Look & { readonly text: string }

/** A paragraph's runs, line by line. */
export type Lines = readonly (readonly Run[])[]

/** What Word says of a paragraph that stands in a list: which one, how deep, and the mark that it shows. */
export type ListMark = {
  readonly list: string
  readonly level: number
  readonly text: string
  readonly isSymbol: boolean
}

export type Paragraph = {
  readonly type: 'paragraph'
  readonly heading?: number | undefined
  readonly mark?: ListMark | undefined
  readonly lines: Lines
}

export type Item = { readonly blocks: readonly Block[] }

export type Cell = {
  readonly isHead: boolean
  readonly colspan: string | null
  readonly rowspan: string | null
  readonly blocks: readonly Block[]
}

/** What a paste is made of, once only what its source showed is left. */
export type Block =
  | Paragraph
  | {
      readonly type: 'list'
      readonly isOrdered: boolean
      readonly start: number
      readonly items: readonly Item[]
    }
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly type: 'table'
      readonly caption: readonly Block[]
      readonly rows: readonly (readonly Cell[])[]
    }
  | { readonly type: 'picture'; readonly src: string }
