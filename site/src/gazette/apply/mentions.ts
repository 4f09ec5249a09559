import type { PublishedDocument } from '@exemplar/shared/kinds/index'
import type { CommunityRef } from '@exemplar/shared/kinds/parts/place'

/** That a document names a community; `rank` is its place in an announced list. */
export type Mention = { readonly community: CommunityRef; readonly rank?: number | undefined }

/** The communities that a document names, each once: with its first rank where it has one. */
export const listMentions = (document: PublishedDocument): Mention[] => {
  if (document.kind === 'story') return [{ community: document.community }]
  if (document.kind !== 'announcement') return []
  const bySlug = new Map<string, Mention>()
  for (const { community, rank } of document.nominations)
    if (bySlug.get(community.slug)?.rank === undefined) bySlug.set(community.slug, { community, rank })
  return [...bySlug.values()]
}

/** The standards that a document evidences, each once. */
export const listEvidence = (document: PublishedDocument): number[] =>
  document.kind === 'story' ? [...new Set(document.standards)] : []

/** The slug of the press conference that a document reports on. */
export const findReported = (document: PublishedDocument): string | undefined =>
  document.kind === 'press-release' ? document.conference : undefined
