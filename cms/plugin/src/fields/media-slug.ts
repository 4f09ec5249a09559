/** Slug of the collection of pictures. */
export const mediaSlug = 'media'
