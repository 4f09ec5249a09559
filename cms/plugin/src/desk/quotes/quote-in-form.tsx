import type { Quote } from '@exemplar/shared/quotes/quote'
import { useForm, useFormFields } from '@payloadcms/ui'
import { useMemo, useRef, useState } from 'react'
import { showField } from '../fields/show-field.ts'
import { listPositions } from '../fields/words-in-text.ts'
import { listValueParagraphs } from './body-paragraphs.ts'
import { type Fate, locate, type Paragraph } from './locate.ts'
import { QuoteNote } from './quote-note.tsx'

type Props = { readonly field: string; readonly quote: Quote }

/** The words of a comment beside the form: they are looked for in what the form holds, and selected where they are written. */
export const QuoteInForm = ({ field, quote }: Props) => {
  const { getFields } = useForm()
  const [asked, setAsked] = useState(0)
  const place = useRef<HTMLDivElement>(null)
  const revision = useFormFields(([fields]) => fields['review.revision']?.value)
  const paragraphs = () => listParagraphs(getFields())
  const find = (among = paragraphs()): Fate<Paragraph> => locate(among, { field, quote })
  // Not with every key that is pressed: when the document comes anew, and when the words are asked for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the form holds is asked for at these times
  const fate = useMemo(() => find(), [asked, field, getFields, quote, revision])
  const go = () => {
    setAsked((times) => times + 1)
    const among = paragraphs()
    const now = find(among)
    if (!place.current) return
    const from = place.current
    if (typeof now === 'string') return showField(field, { from })
    const { paragraph, words } = now
    // Cells and items may say the same: which one is meant is told by how many stand before it.
    const before = among
      .slice(0, among.indexOf(paragraph))
      .filter((one) => one.field === paragraph.field)
      .flatMap(({ text }) => listPositions(text, words))
    showField(paragraph.field, { from, words, nth: before.length })
  }
  return (
    <div ref={place}>
      <QuoteNote quote={quote} fate={fate} go={go} />
    </div>
  )
}

const listParagraphs = (fields: Readonly<Record<string, { readonly value?: unknown }>>): Paragraph[] =>
  Object.entries(fields).flatMap(([field, { value }]) =>
    listValueParagraphs(value).map((text) => ({ field, text })),
  )
