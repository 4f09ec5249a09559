import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { buildConfig } from 'payload'
import { exemplar } from 'payload-plugin-exemplar'

const folder = dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  secret: 'a secret of a test, and of nothing else',
  db: sqliteAdapter({
    client: { url: `file:${join(folder, 'blank.db')}` },
    idType: 'uuidv7',
    transactionOptions: {},
    push: false,
    migrationDir: join(folder, 'migrations'),
  }),
  admin: { user: 'users' },
  collections: [{ slug: 'pages', fields: [{ name: 'title', type: 'text' }] }],
  plugins: [exemplar({ dataFolder: join(folder, 'data'), siteUrl: 'http://localhost:4321' })],
})
