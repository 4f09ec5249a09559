import { fieldTerms, type Label } from '@exemplar/shared/glossary'
import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { ReadWord, WordComment } from '../../editions/word/read/told.ts'
import {
  type Answered,
  type CollectionAddress,
  type Refused,
  sendFile,
  sendFileForNew,
} from '../call-server.ts'
import type { Node } from '../paste/tidy/nodes.ts'
import { useAnswers } from '../unsaved/use-answers.ts'
import { useAddress } from '../use-address.ts'
import { useOpener } from '../use-opener.ts'
import { useSlugs } from '../use-slugs.ts'
import { findPlace } from './bring/read-html.ts'
import { toImport, type WordImport } from './bring/to-import.ts'
import { toBench } from './bring/to-nodes.ts'
import { useWordComments } from './comments/use-word-comments.ts'
import { statedTerms } from './stated/labels.ts'
import { listNamed, takeStated } from './stated/take-stated.ts'
import { useLists } from './stated/use-lists.ts'
import { type PictureWords, uploadPictures } from './upload-pictures.ts'
import { useSaving } from './use-saving.ts'
import { type Change, type Texts, useTexts } from './use-texts.ts'

/** How far an import is. What was read stays there while its pictures are uploaded, and where that is refused. */
type Bringing =
  | {
      readonly step: 'resting'
      readonly told?: Label
      readonly change?: Change
      /** What holds once the editor's own undo has taken the body back. */
      readonly takenBack?: Label
    }
  | { readonly step: 'reading'; readonly file: File }
  | { readonly step: 'refused'; readonly file: File; readonly refused: Refused }
  | {
      readonly step: 'read'
      readonly file: File
      readonly brought: WordImport
      /** Those of its pictures that are uploaded, by their place: with its text, and no other. */
      readonly uploaded: Map<number, string>
      readonly words?: readonly PictureWords[]
      readonly refused?: Refused
    }
  | { readonly step: 'putting'; readonly file: File; readonly brought: WordImport; readonly done: number }

export type Word = {
  readonly now: Bringing
  /** The form is being saved: nothing is put into it, nor taken back. */
  readonly isSaving: boolean
  readonly read: (file: File) => void
  readonly stop: () => void
  readonly put: (words: readonly PictureWords[]) => void
  readonly undo: (change: Change) => void
}

/** Reads a text as soon as it is chosen, and puts it into the form when that is confirmed. Saves nothing. */
export const useWord = (place: { readonly current: Element | null }): Word => {
  const [now, setNow] = useState<Bringing>({ step: 'resting' })
  const { begin, end } = useTurns()
  const texts = useTexts(place)
  const send = useSending()
  const state = useStating(texts)
  const slugOf = useSlugs()
  const collection = useCollection()
  const saving = useSaving()
  const [media, comments] = [slugOf('media'), useWordComments(saving)]
  // What was put in is saved now, and no longer to be undone.
  useAnswers(({ ok }) => {
    if (ok && saving.latest.current) setNow((last) => (last.step === 'resting' ? { step: 'resting' } : last))
  })

  const read = async (file: File) => {
    if (now.step === 'putting') return
    const signal = begin()
    setNow({ step: 'reading', file })
    const answered = await send(file, signal).catch(() => undefined)
    if (!answered || signal.aborted) return
    if (!('answer' in answered)) return setNow({ step: 'refused', file, refused: answered })
    const brought = await state(answered.answer, media)
    if (!signal.aborted) setNow({ step: 'read', file, brought, uploaded: new Map() })
  }

  const put = async (words: readonly PictureWords[]) => {
    if (now.step !== 'read' || saving.isSaving) return
    const { brought, file, uploaded } = now
    const signal = begin()
    const tell = (done: number) => signal.aborted || setNow({ step: 'putting', file, brought, done })
    tell(0)
    const refused = await uploadPictures(
      { ...collection, collection: media },
      { pictures: brought.pictures, words, uploaded, tell },
    )
    if (signal.aborted) return
    if (refused) return setNow({ step: 'read', file, brought, uploaded, words, refused })
    tell(brought.pictures.length)
    await saving.untilSaved()
    const before = await texts.read(Object.keys(toFields(brought)))
    if (signal.aborted) return
    const { after, editor } = await texts.put(toTexts(brought, { before, uploaded }))
    const there: Bringing = { step: 'resting', change: { before, after }, told: toTold(brought) }
    const hear = (isThere: boolean) => setNow(isThere ? there : { ...there, takenBack: toTakenBack(brought) })
    comments.keep({ comments: listOpen(brought.comments), editor, before: before.nodes, tell: hear })
    setNow(there)
  }

  const undo = async (change: Change) => {
    if (saving.isSaving) return
    const left = await texts.takeBack(change)
    // A body that was written on stays, and its comments with it.
    if (!left.includes('body')) comments.drop()
    setNow({ step: 'resting', told: toUndone(left) })
  }

  const stop = () => {
    end()
    setNow({ step: 'resting' })
  }
  return {
    now,
    isSaving: saving.isSaving,
    stop,
    read: (file) => void read(file),
    put: (words) => void put(words),
    undo: (change) => void undo(change),
  }
}

/** What a text says of itself goes to the fields that there are; one of ours says nothing in its body that was not meant to stand there. */
const useStating = ({ listNames, open }: ReturnType<typeof useTexts>) => {
  const readLists = useLists()
  return async (read: ReadWord, media: string): Promise<WordImport> => {
    const brought = toImport(read, { bench: toBench(await open()), media })
    const named = brought.isOurs ? new Set<string>() : listNamed(brought.nodes)
    if (named.size === 0) return brought
    const isShown = brought.pictures.some(({ media }) => media === undefined)
    const names = new Set([...listNames(), ...(isShown ? ['credit'] : [])])
    const taken = takeStated(brought.nodes, { names, lists: await readLists(named) })
    return { ...brought, ...taken, notes: [...brought.notes, ...taken.notes] }
  }
}

/** What goes into the form: a text without a title leaves the one that stands there. */
const toTexts = (
  brought: WordImport,
  { before, uploaded }: { before: Texts; uploaded: ReadonlyMap<number, string> },
): Texts => ({
  title: brought.title || before.title,
  nodes: withPictures(brought, uploaded),
  fields: toFields(brought),
})

/** The credit is that of the pictures, and goes with them. */
const toFields = ({ stated }: WordImport): Readonly<Record<string, unknown>> =>
  Object.fromEntries(stated.filter(({ name }) => name !== 'credit').map(({ name, value }) => [name, value]))

/** One thing at a time: what was begun before, or in a form that is gone, sets nothing any more. */
const useTurns = (): { readonly begin: () => AbortSignal; readonly end: () => void } => {
  const running = useRef<AbortController>(undefined)
  const end = () => running.current?.abort()
  useEffect(() => () => running.current?.abort(), [])
  const begin = () => {
    end()
    running.current = new AbortController()
    return running.current.signal
  }
  return { begin, end }
}

const listOpen = (comments: readonly WordComment[]): WordComment[] => comments.filter(({ isDone }) => !isDone)

/** The blocks with the rows of media that their pictures have become. */
const withPictures = ({ nodes, pictures }: WordImport, uploaded: ReadonlyMap<number, string>): Node[] => {
  const settle = (node: Node): Node => {
    const place = node.type === 'upload' ? findPlace(node.value) : undefined
    if (place !== undefined) return { ...node, value: pictures[place]?.media ?? uploaded.get(place) }
    return node.children ? { ...node, children: node.children.map(settle) } : node
  }
  return nodes.map(settle)
}

const toTold = ({ comments, stated }: WordImport): Label => {
  const open = listOpen(comments).length
  const more = open > 0 ? `${open}条批注在保存后加到“批注”里。` : ''
  const names = stated.map(({ name }) => statedTerms[name])
  const zh = ['正文', ...names.map((name) => name.zh)].join('、')
  const en = ['body', ...names.map((name) => name.en)].join(', ')
  return {
    zh: `已放入标题和${zh}，还没有保存。${more}`,
    en: `Title and ${en} are in the form and not saved yet.${open > 0 ? ` ${open} comments are added once it is saved.` : ''}`,
  }
}

const toTakenBack = ({ comments }: WordImport): Label => {
  const isSaid = listOpen(comments).length > 0
  return {
    zh: `正文已回到导入以前的样子，标题和别的栏目没有变。${isSaid ? 'Word里的批注不会加上。' : ''}`,
    en: `The body is as it was before the import; title and other fields stay.${isSaid ? ' No comments of Word are added.' : ''}`,
  }
}

const toUndone = (left: readonly string[]): Label => {
  if (left.length === 0)
    return {
      zh: '已撤销导入，标题、正文和填入的栏目回到原来的样子。',
      en: 'The import was undone: title, body and the other fields are as they were.',
    }
  const terms: Readonly<Record<string, Label>> = { ...fieldTerms, ...statedTerms }
  const names = left.map((name) => terms[name] ?? { zh: name, en: name })
  return {
    zh: `已撤销导入。${names.map(({ zh }) => zh).join('、')}在导入后又改过，没有动。`,
    en: `The import was undone, but for what was changed since: ${names.map(({ en }) => en).join(', ')}.`,
  }
}

/** The collection that the form is of. */
const useCollection = (): CollectionAddress => {
  const { collectionSlug = '' } = useDocumentInfo()
  const { config } = useConfig()
  return { api: config.routes.api, account: useOpener(), collection: collectionSlug }
}

/** Sends a file to where the document in the form is read, or where one is that is not stored yet. */
const useSending = (): ((file: File, signal: AbortSignal) => Promise<Answered<ReadWord>>) => {
  const address = useAddress()
  const collection = useCollection()
  return (file, signal) =>
    address
      ? sendFile(address, file, { end: 'word', signal })
      : sendFileForNew(collection, file, { end: 'word', signal })
}
