import type { Label } from '@exemplar/shared/glossary'

/** The HTTP status of an error, what happened and what to do. */
export type ErrorRow = {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 423 | 429 | 500 | 503
  /** Its issues are about fields of the form that was saved: the admin marks those. */
  readonly marksFields?: true
  /** Its issues name what it is about, and are told with the sentence: where it is shown there is no field to mark. */
  readonly namesIssues?: true
} & Label
