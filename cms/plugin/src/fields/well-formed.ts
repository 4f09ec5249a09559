import type { Label } from '@exemplar/shared/glossary'
import type { TextFieldSingleValidation } from 'payload'
import type { z } from 'zod'

/**
 * Refuses a text that does not fit `schema` with a sentence in the editor's language. An empty one passes
 * unless the field is required: whether a text of a document may be missing is asked when the edition is submitted.
 */
export const wellFormed =
  (schema: z.ZodType, message: Label): TextFieldSingleValidation =>
  (value, { req, required }) => {
    if (value === undefined || value === null || value === '')
      return required ? req.t('validation:required') : true
    if (schema.safeParse(value).success) return true
    return req.i18n?.language === 'en' ? message.en : message.zh
  }
