import { TextareaField, useFormFields } from '@payloadcms/ui'
import type { TextareaFieldClientComponent } from 'payload'

/** The sentence of a correction, where a public edition is being revised. A first edition corrects nothing. */
export const CorrectionField: TextareaFieldClientComponent = (props) => {
  const isNext = useFormFields(([fields]) => {
    const [edition, live] = ['review.edition', 'review.live.edition'].map((path) => fields[path]?.value)
    return typeof live === 'number' && typeof edition === 'number' && edition > live
  })
  return isNext ? <TextareaField {...props} /> : null
}
