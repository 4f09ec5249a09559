import { type Found, toFound } from './found.ts'
import { toWords } from './look/paragraph-look.ts'
import { listBelow, listChildren, type XmlElement } from './parts/xml-tree.ts'
import type { WordComment } from './told.ts'

type Said = {
  readonly id: string
  readonly paragraph: string
  readonly author: string
  readonly at: string | undefined
  readonly text: string
}

/** What was said at the margin, in its order, replies with what they answer, quoting the words that they are about. */
export const readComments = (
  {
    comments,
    commentsExtended,
  }: { comments?: XmlElement | undefined; commentsExtended?: XmlElement | undefined },
  { quotes }: Pick<Found, 'quotes'> = toFound(),
): WordComment[] => {
  const all = comments
    ? listChildren(comments, 'w:comment')
        .map(toSaid)
        .filter(({ text }) => text !== '')
    : []
  const more = new Map(
    (commentsExtended ? listChildren(commentsExtended, 'w15:commentEx') : []).map(({ attributes }) => [
      attributes['w15:paraId'] ?? '',
      attributes,
    ]),
  )
  const talks = toTalks(all, ({ paragraph }) => more.get(paragraph)?.['w15:paraIdParent'])
  return [...talks].map(([said, replies]) => ({
    author: said.author,
    ...(said.at === undefined ? {} : { at: said.at }),
    quote: (quotes.get(said.id) ?? '').trim(),
    text: [said.text, ...replies.map(({ author, text }) => `${author}：${text}`)].join('\n'),
    isDone: /^(1|true)$/.test(more.get(said.paragraph)?.['w15:done'] ?? ''),
  }))
}

/** Answers to answers to answers: Word knows one step, other programs a few. */
const deepest = 20

/** What begins a talk, with its replies. A reply to what is not in the file begins one itself. */
const toTalks = (
  all: readonly Said[],
  findParent: (said: Said) => string | undefined,
): ReadonlyMap<Said, readonly Said[]> => {
  const places = new Map(
    all
      .filter(({ paragraph }) => paragraph !== '')
      .toReversed()
      .map((said) => [said.paragraph, said]),
  )
  const findBeginning = (said: Said): Said => {
    let at = said
    for (let step = 0; step < deepest; step += 1) {
      const before = places.get(findParent(at) ?? '')
      if (!before) return at
      at = before
    }
    // Those that answer each other in a circle are lost no more than others.
    return said
  }
  const talks = Map.groupBy(all, findBeginning)
  return new Map([...talks].map(([first, said]) => [first, said.filter((one) => one !== first)]))
}

const toSaid = (comment: XmlElement): Said => {
  const paragraphs = listBelow(comment, 'w:p')
  return {
    id: comment.attributes['w:id'] ?? '',
    paragraph: paragraphs.at(-1)?.attributes['w14:paraId'] ?? '',
    author: comment.attributes['w:author'] ?? '',
    at: comment.attributes['w:date'],
    text: paragraphs
      .map((one) => toWords(one).trim())
      .filter((words) => words !== '')
      .join('\n'),
  }
}
