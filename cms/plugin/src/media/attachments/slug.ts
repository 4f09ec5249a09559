/** Slug of the collection of documents, sounds and films. */
export const attachmentsSlug = 'attachments'
