import type { CollectionConfig } from 'payload'

/** Whether a collection is neither one of ours, which keep their name, nor one that Payload has for itself. */
export const isTheApps = ({ admin, slug }: Pick<CollectionConfig, 'admin' | 'slug'>): boolean =>
  admin?.custom?.exemplar === undefined && !slug.startsWith('payload-')
