import type { Access, CollectionConfig } from 'payload'
import { signedIn } from './signed-in.ts'

/** Drafts for those who are signed in, what is published for everybody. */
const publishedOrSignedIn: Access = ({ req }) => (req.user ? true : { _status: { equals: 'published' } })

export const posts: CollectionConfig = {
  slug: 'posts',
  access: { create: signedIn, read: publishedOrSignedIn, update: signedIn, delete: signedIn },
  versions: { drafts: true },
  fields: [
    { name: 'title', type: 'text', required: true },
    { name: 'content', type: 'textarea' },
    { name: 'image', type: 'upload', relationTo: 'media' },
    { name: 'categories', type: 'relationship', relationTo: 'categories', hasMany: true },
    { name: 'authors', type: 'relationship', relationTo: 'users', hasMany: true },
    { name: 'publishedAt', type: 'date' },
  ],
  hooks: {
    beforeChange: [
      ({ data }) =>
        data._status === 'published' && !data.publishedAt
          ? { ...data, publishedAt: '2020-08-01T00:00:00.000Z' }
          : data,
    ],
  },
}

export const pages: CollectionConfig = {
  slug: 'pages',
  access: { create: signedIn, read: publishedOrSignedIn, update: signedIn, delete: signedIn },
  versions: { drafts: true },
  fields: [
    { name: 'title', type: 'text', required: true },
    {
      name: 'layout',
      type: 'blocks',
      blocks: [
        { slug: 'mediaBlock', fields: [{ name: 'media', type: 'upload', relationTo: 'media' }] },
        { slug: 'content', fields: [{ name: 'text', type: 'textarea' }] },
      ],
    },
  ],
}
