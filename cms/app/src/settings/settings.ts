import { join, resolve } from 'node:path'
import type { MetricsDoor } from '@exemplar/metrics/serve-metrics'
import { z } from 'zod'
import { listContradictions, listMisspelt } from './find-issues.ts'
import { SettingsError } from './settings-error.ts'
import { type Variables, variableNames, variables } from './variables.ts'

export { SettingsError } from './settings-error.ts'

export type S3Settings = {
  readonly bucket: string
  readonly region: string
  /** Absent for Amazon's own. */
  readonly endpoint?: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

export type MailSettings = {
  /** `smtp:` or `smtps:`, with the account where the server asks for one. */
  readonly url: string
  readonly from: string
}

export type DatabaseSettings =
  | { readonly kind: 'sqlite'; readonly url: string }
  | { readonly kind: 'mongodb'; readonly url: string; readonly withoutTransactions: 'refused' | 'accepted' }

/** Whose desk it is, and whom to call. */
export type DeskSettings = {
  readonly name: string
  readonly bureau?: string
  readonly help?: { readonly telephone: string; readonly about?: string }
}

export type Settings = {
  /** Absolute path. */
  readonly dataFolder: string
  readonly database: DatabaseSettings
  readonly cmsPort: number
  readonly sitePort: number
  /** Absent where nobody is to read the metrics of the CMS. */
  readonly metrics?: MetricsDoor
  /** Addresses without a slash at the end. */
  readonly cmsUrl: string
  readonly siteUrl: string
  readonly siteBase: string
  /** Absent where the site is the one at `siteUrl`. Each without its path. */
  readonly siteInstances?: readonly string[]
  /** Absent where the secret is to be made and kept in the data folder. */
  readonly secret?: string
  readonly trustedProxies: readonly string[]
  readonly quietDays: number
  /** `18:00`, in Beijing. */
  readonly remindAt: string
  readonly s3?: S3Settings
  /** Absent where no mail is sent. */
  readonly mail?: MailSettings
  readonly desk: DeskSettings
  readonly demo: boolean
  /** Absent where the sample is to be of the campaign announced last. */
  readonly demoYear?: number
  readonly demoPassword?: string
  readonly logLevel: Variables['LOG_LEVEL']
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Settings from the environment. `root` is what relative paths are relative to. Pure. Throws {@link SettingsError} with
 * every fault at once.
 */
export const toSettings = (environment: Environment, root: string): Settings => {
  const misspelt = listMisspelt(environment)
  const parsed = variables.safeParse(pickKnown(environment), { error: toBothLanguages })
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => ({ variable: path.join('.'), message }))
    throw new SettingsError([...misspelt, ...issues])
  }
  const issues = [...misspelt, ...listContradictions(parsed.data)]
  if (issues.length > 0) throw new SettingsError(issues)
  return fromVariables(parsed.data, root)
}

const chinese = z.locales.zhCN().localeError
const english = z.locales.en().localeError

const toBothLanguages: z.core.$ZodErrorMap = (issue) =>
  [chinese(issue), english(issue)]
    .map((message) => (typeof message === 'object' ? message?.message : message))
    .join(' / ')

const pickKnown = (environment: Environment): Record<string, string> =>
  Object.fromEntries(
    variableNames.flatMap((name) => {
      const value = environment[name]
      return value === undefined || value.trim() === '' ? [] : [[name, value.trim()]]
    }),
  )

const fromVariables = (values: Variables, root: string): Settings => {
  const dataFolder = resolve(root, values.DATA_DIR)
  return {
    dataFolder,
    database: toDatabaseSettings(values, { root, dataFolder }),
    cmsPort: values.CMS_PORT,
    sitePort: values.SITE_PORT,
    ...(values.CMS_METRICS_PORT === undefined
      ? {}
      : { metrics: { host: values.METRICS_HOST, port: values.CMS_METRICS_PORT } }),
    cmsUrl: values.CMS_URL ?? `http://localhost:${values.CMS_PORT}`,
    siteUrl: values.SITE_URL ?? `http://localhost:${values.SITE_PORT}`,
    siteBase: values.SITE_BASE,
    ...(values.SITE_INSTANCES ? { siteInstances: values.SITE_INSTANCES } : {}),
    ...(values.PAYLOAD_SECRET ? { secret: values.PAYLOAD_SECRET } : {}),
    trustedProxies: values.TRUSTED_PROXIES ?? [],
    quietDays: values.GAZETTE_QUIET_DAYS,
    remindAt: values.REMIND_AT,
    ...toS3Settings(values),
    ...(values.SMTP_URL && values.MAIL_FROM
      ? { mail: { url: values.SMTP_URL, from: values.MAIL_FROM } }
      : {}),
    desk: toDeskSettings(values),
    demo: values.EXEMPLAR_DEMO === '1',
    ...(values.EXEMPLAR_DEMO_YEAR ? { demoYear: values.EXEMPLAR_DEMO_YEAR } : {}),
    ...(values.EXEMPLAR_DEMO_PASSWORD ? { demoPassword: values.EXEMPLAR_DEMO_PASSWORD } : {}),
    logLevel: values.LOG_LEVEL,
  }
}

const toDatabaseSettings = (
  values: Variables,
  folders: { root: string; dataFolder: string },
): DatabaseSettings => {
  const url = values.DATABASE_URI ?? `file:${join(folders.dataFolder, 'exemplar.sqlite')}`
  if (url.startsWith('file://')) return { kind: 'sqlite', url }
  if (url.startsWith('file:')) return { kind: 'sqlite', url: `file:${resolve(folders.root, url.slice(5))}` }
  return { kind: 'mongodb', url, withoutTransactions: values.MONGODB_WITHOUT_TRANSACTIONS }
}

const toDeskSettings = (values: Variables): DeskSettings => ({
  name: values.DESK_NAME,
  ...(values.DESK_BUREAU ? { bureau: values.DESK_BUREAU } : {}),
  ...(values.DESK_TELEPHONE
    ? {
        help: {
          telephone: values.DESK_TELEPHONE,
          ...(values.DESK_HELP ? { about: values.DESK_HELP } : {}),
        },
      }
    : {}),
})

const toS3Settings = (values: Variables): { s3?: S3Settings } => {
  const { S3_BUCKET, S3_REGION, S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = values
  if (!S3_BUCKET || !S3_REGION || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return {}
  return {
    s3: {
      bucket: S3_BUCKET,
      region: S3_REGION,
      ...(S3_ENDPOINT ? { endpoint: S3_ENDPOINT } : {}),
      accessKeyId: S3_ACCESS_KEY_ID,
      secretAccessKey: S3_SECRET_ACCESS_KEY,
    },
  }
}
