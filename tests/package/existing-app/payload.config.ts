import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { buildConfig, type CollectionConfig } from 'payload'
import { exemplar } from 'payload-plugin-exemplar'
import sharp from 'sharp'
import { pages, posts } from './posts.ts'
import { signedIn } from './signed-in.ts'

const folder = dirname(fileURLToPath(import.meta.url))

/** As open as those of a small site: whoever is signed in keeps the accounts. */
const users: CollectionConfig = {
  slug: 'users',
  auth: true,
  trash: true,
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'email'] },
  access: { create: signedIn, read: signedIn, update: signedIn, delete: signedIn },
  fields: [
    { name: 'name', type: 'text' },
    { name: 'nickname', type: 'text' },
  ],
  hooks: {
    beforeChange: [
      ({ data }) => (typeof data.nickname === 'string' ? { ...data, nickname: data.nickname.trim() } : data),
    ],
  },
}

const media: CollectionConfig = {
  slug: 'media',
  access: { create: signedIn, read: () => true, update: signedIn, delete: signedIn },
  upload: { staticDir: join(folder, 'media'), imageSizes: [{ name: 'thumbnail', width: 20 }] },
  fields: [{ name: 'alt', type: 'text' }],
}

const categories: CollectionConfig = {
  slug: 'categories',
  access: { create: signedIn, read: () => true, update: signedIn, delete: signedIn },
  fields: [{ name: 'title', type: 'text', required: true }],
}

export default buildConfig({
  secret: 'a secret of a test, and of nothing else',
  db: sqliteAdapter({
    client: { url: `file:${join(folder, 'existing.db')}` },
    idType: 'uuidv7',
    transactionOptions: {},
    push: true,
    // Without it Payload takes a COMMIT that met a reader for one that succeeded.
    wal: true,
  }),
  email: () => ({
    ...{ name: 'told', defaultFromAddress: 'cms@example.org', defaultFromName: 'CMS' },
    sendEmail: async ({ to }) => void process.stdout.write(`mailed ${to}\n`),
  }),
  sharp,
  admin: { user: 'users' },
  collections: [pages, posts, media, categories, users],
  globals: [{ slug: 'header', access: { read: () => true }, fields: [{ name: 'title', type: 'text' }] }],
  plugins: [
    exemplar({
      dataFolder: join(folder, 'data'),
      siteUrl: 'http://localhost:4321',
      users: 'users',
      slugs: { media: 'exemplar-media', categories: 'standard-categories', stories: 'case-stories' },
      admin: { groups: 'none', dashboard: 'hidden' },
      labels: { stories: { singular: 'Case', plural: 'Cases' } },
    }),
  ],
})
