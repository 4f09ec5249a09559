import { join } from 'node:path'
import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import { buildConfig, type Config, defaultLoggerOptions, type SanitizedConfig } from 'payload'
import { exemplar } from 'payload-plugin-exemplar'
import sharp from 'sharp'
import { withSessionsInTurn } from './auth/sessions-in-turn.ts'
import { toDatabase } from './database/database.ts'
import { wordsWithoutMail } from './email/no-email.ts'
import { toEmail } from './email/to-email.ts'
import { toS3FileStore } from './media/s3-file-store.ts'
import { toUploadStorage } from './media/upload-storage.ts'
import type { Settings } from './settings/settings.ts'

/** The CMS as the settings want it. `secret` signs sessions. */
export const toConfig = async (settings: Settings, secret: string): Promise<SanitizedConfig> => {
  const {
    database,
    dataFolder,
    cmsUrl,
    siteUrl,
    siteBase,
    siteInstances,
    quietDays,
    remindAt,
    trustedProxies,
    s3,
    mail,
  } = settings
  const config = await buildConfig({
    secret,
    serverURL: cmsUrl,
    csrf: [cmsUrl],
    cors: [cmsUrl],
    db: toDatabase(database),
    email: toEmail(mail),
    // Stops reading an upload that the collection of pictures would refuse for its size (20 MB) in any case, and words
    // that JSON would not be taken for.
    upload: {
      limits: { fileSize: 21 * 1024 * 1024, fieldSize: 4 * 1024 * 1024 },
      requestSizeLimit: 26 * 1024 * 1024,
      abortOnLimit: true,
    },
    sharp,
    logger: { options: { level: settings.logLevel }, destination: defaultLoggerOptions },
    telemetry: false,
    graphQL: { disablePlaygroundInProduction: true, disableIntrospectionInProduction: true },
    i18n: {
      supportedLanguages: { zh, en },
      fallbackLanguage: 'zh',
      ...(mail ? {} : { translations: wordsWithoutMail }),
    },
    admin: toAdmin(settings),
    typescript: { outputFile: join(process.cwd(), 'src/payload-types.ts'), autoGenerate: false },
    plugins: [
      exemplar({
        dataFolder,
        siteUrl: `${siteUrl}${siteBase}`,
        admin: { desk: settings.desk },
        ...(siteInstances ? { sites: siteInstances.map((instance) => `${instance}${siteBase}`) } : {}),
        quietDays,
        remindAt,
        trustedProxies: [...trustedProxies],
        ...(database.kind === 'mongodb' ? { withoutTransactions: database.withoutTransactions } : {}),
        ...(s3 ? { publishedFiles: toS3FileStore(s3) } : {}),
      }),
      toUploadStorage(s3),
    ],
  })
  return withSessionsInTurn(config)
}

const toAdmin = ({ desk }: Settings): NonNullable<Config['admin']> => ({
  user: 'users',
  // The other kinds are fetched from outside.
  avatar: 'default',
  dateFormat: 'yyyy-MM-dd HH:mm',
  timezones: {
    defaultTimezone: 'Asia/Shanghai',
    supportedTimezones: [{ label: '北京时间', value: 'Asia/Shanghai' }],
  },
  importMap: { autoGenerate: false },
  meta: { titleSuffix: ` · ${desk.name}案头`, robots: 'noindex, nofollow' },
})
