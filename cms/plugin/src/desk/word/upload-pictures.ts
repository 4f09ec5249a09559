import { type CollectionAddress, type Refused, uploadFile } from '../call-server.ts'
import type { WordPicture } from './bring/read-html.ts'

/** What is said of a picture when it is uploaded; what is left empty is asked for before the text is submitted. */
export type PictureWords = {
  readonly alt: string
  readonly caption: string
  readonly credit: string
  readonly licence: string
  readonly consent: string
}

type Uploading = {
  readonly pictures: readonly WordPicture[]
  readonly words: readonly PictureWords[]
  /** Ids of those that are there already, by their place: what was uploaded is not uploaded again. */
  readonly uploaded: Map<number, string>
  readonly tell: (done: number) => void
}

/** Uploads the pictures of a text, one after the other. Tells why not, where one is refused; those before it stay. */
export const uploadPictures = async (
  media: CollectionAddress,
  { pictures, tell, uploaded, words }: Uploading,
): Promise<Refused | undefined> => {
  for (const [index, { media: known, src }] of pictures.entries()) {
    tell(index)
    if (known !== undefined || uploaded.has(index)) continue
    const answered = await uploadFile(media, toFile(src, index), toData(words[index]))
    if (!('answer' in answered)) return answered
    uploaded.set(index, answered.answer.doc.id)
  }
  return undefined
}

const toFile = (src: string, index: number): File => {
  const [, type = '', base64 = ''] = /^data:([^;]+);base64,(.*)$/.exec(src) ?? []
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  return new File([bytes], `word-${index + 1}.${type.slice(type.indexOf('/') + 1)}`, { type })
}

const toData = (words: PictureWords | undefined): object => {
  const { consent, ...texts } = words ?? { consent: '' }
  const said = Object.entries(texts).filter(([, text]) => text.trim() !== '')
  return { ...Object.fromEntries(said), ...(consent === '' ? {} : { consent: { kind: consent } }) }
}
