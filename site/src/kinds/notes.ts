import type { DocumentKind, DocumentOf, PublishedDocument } from '@exemplar/shared/kinds/index'
import { toAnnouncementNotes } from './announcement/announcements.ts'

/** What a line of a list says of a document beside its item: what it is and how it stands; how much it holds. */
export type Notes = { readonly marks?: readonly string[]; readonly more?: string }

/** The kinds of which more is to be said than their item. Apart from the list of pages, which lines are part of. */
const toNotesOf: { readonly [K in DocumentKind]?: (document: DocumentOf<K>) => Notes } = {
  announcement: toAnnouncementNotes,
}

export const toNotes = (document: PublishedDocument): Notes => {
  const ofKind = toNotesOf[document.kind] as ((document: PublishedDocument) => Notes) | undefined
  return ofKind?.(document) ?? {}
}
