import { toPreviewPath } from '@exemplar/shared/preview/preview'

// Addresses of official documents, without the base of the site:
//   /documents/<number>.<form>                   leads to the document of the announcement that came with an entry
//   /works/<digest>/documents/<number>.<form>    the very bytes
//   /preview/<token>/document.pdf                what a draft would be

/** The forms that documents are made in, by what their names end in. */
export const documentForms = ['pdf', 'docx'] as const
export type DocumentForm = (typeof documentForms)[number]

/** Where the document of an entry is. A correction is another entry, and so has another document beside this one. */
export const toDocumentFilePath = (number: number, form: DocumentForm): string =>
  `/documents/${number}.${form}`

/** Where the document of a draft is: behind its token, as all that is shown of it. */
export const toDraftFilePath = (token: string): string => toPreviewPath(token) + draftEnd
export const draftEnd = '/document.pdf'

/** What an address of a document asks for, and by which digest where it names one. */
export type AskedDocument = {
  readonly of: 'document'
  readonly path: string
  readonly digest?: string
  readonly number: number
  readonly form: DocumentForm
}

const named = /^(?:\/works\/([0-9a-f]{64}))?(\/documents\/([1-9]\d{0,8})\.([a-z]+))$/

/** Reads the address of a document, without the base. Undefined for whatever else it is. */
export const readAskedDocument = (asked: string): AskedDocument | undefined => {
  const [, digest, path = '', number, ending] = named.exec(asked) ?? []
  const form = documentForms.find((one) => one === ending)
  if (!form) return undefined
  return { of: 'document', path, number: Number(number), form, ...(digest !== undefined && { digest }) }
}
