import { findPasswordFault, passwordRule } from '@exemplar/shared/accounts/password'
import { z } from 'zod'

const port = z.coerce.number().int().min(1).max(65_535)
const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))

/** Scheme, host and port and nothing else. */
const origin = z
  .url({ protocol: /^https?$/ })
  .refine((url) => URL.canParse(url) && url.replace(/\/$/, '').toLowerCase() === new URL(url).origin, {
    error: '只写到端口，不带账号、路径和参数 / up to the port: no account, no path, no query',
  })

const origins = z
  .string()
  .transform((list) => list.split(',').map((one) => one.trim()))
  .pipe(z.array(origin).max(20))
  .transform((urls) => [...new Set(urls.map((url) => new URL(url).origin))])

const networks = z
  .string()
  .transform((list) => list.split(',').map((one) => one.trim()))
  .pipe(
    z.array(
      z.union(
        [z.enum(['loopback', 'linklocal', 'uniquelocal']), z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()],
        {
          error:
            '写地址或网段，以逗号隔开，如 127.0.0.1,10.0.0.0/8 / addresses or networks with commas, such as 127.0.0.1,10.0.0.0/8',
        },
      ),
    ),
  )

/** Every environment variable of the CMS and the launcher. An empty one counts as unset. */
export const variables = z.strictObject({
  /** Folder of everything that must be kept: database, uploads, signing keys, the secret. */
  DATA_DIR: z.string().default('data'),
  /** `file:/path.sqlite`, `mongodb://…` or `mongodb+srv://…`; unset: a SQLite file in DATA_DIR. */
  DATABASE_URI: z
    .string()
    .regex(/^(file:|mongodb:\/\/|mongodb\+srv:\/\/)/, {
      error:
        '须以 file:、mongodb:// 或 mongodb+srv:// 开头 / must start with file:, mongodb:// or mongodb+srv://',
    })
    .optional(),
  /** Whether a MongoDB without transactions is wanted. */
  MONGODB_WITHOUT_TRANSACTIONS: z.enum(['refused', 'accepted']).default('refused'),
  CMS_PORT: port.default(3000),
  SITE_PORT: port.default(4321),
  /** Where the CMS tells Prometheus of itself; unset: nowhere. On the address `METRICS_HOST`, this machine's own by default. */
  CMS_METRICS_PORT: port.optional(),
  METRICS_HOST: z
    .union([z.ipv4(), z.ipv6()], { error: '须是本机的一个IP地址 / must be an IP address of this machine' })
    .default('127.0.0.1'),
  /** Where editors reach the CMS; cookies and cross-site checks go by it. */
  CMS_URL: address.optional(),
  /** Where the public reaches the site. */
  SITE_URL: address.optional(),
  /** The site's instances, where they stand behind a balancer: the CMS asks each how far it is. Unset: SITE_URL alone. */
  SITE_INSTANCES: origins.optional(),
  /** Path under which the site runs, `/` or `/name/`. */
  SITE_BASE: z
    .string()
    .regex(/^\/([\w-]+\/)*$/, { error: '须形如 / 或 /jzxfsq/ / must look like / or /jzxfsq/' })
    .default('/'),
  /** Signs sessions; unset: made once and kept in DATA_DIR. */
  PAYLOAD_SECRET: z.string().min(32, { error: '至少32个字符 / at least 32 characters' }).optional(),
  /**
   * Proxies before the CMS (`127.0.0.1,10.0.0.0/8`; `loopback`): only they are believed about where a request comes from,
   * by which wrong passwords are limited. Unset: nobody is.
   */
  TRUSTED_PROXIES: networks.optional(),
  /** After how many days without an entry of the gazette the clock is asked about before the next. */
  GAZETTE_QUIET_DAYS: z.coerce.number().int().min(1).max(3650).default(31),
  /** From what time of the day in Beijing on those are reminded whose part in a round is due or late. */
  REMIND_AT: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: '须形如 18:00 / must look like 18:00' })
    .default('18:00'),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().optional(),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** Mail server, `smtp://name:password@host:587` or `smtps://…`; unset: messages are only noted in the log. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Sender of all messages. */
  MAIL_FROM: z.email().optional(),
  /** Whether an empty database gets the sample campaign. */
  EXEMPLAR_DEMO: z.enum(['0', '1']).default('1'),
  /** The year of the sample campaign; unset: that of the campaign announced last. */
  EXEMPLAR_DEMO_YEAR: z.coerce.number().int().min(2000).max(2100).optional(),
  /** Password of all demo accounts; unset: a random one each, printed once. */
  EXEMPLAR_DEMO_PASSWORD: z
    .string()
    .refine((password) => findPasswordFault(password, []) === undefined, {
      error: `${passwordRule.zh} / ${passwordRule.en}`,
    })
    .optional(),
  /** What the desk is called, where one signs in and above the contents. */
  DESK_NAME: z.string().max(16).default('精致幸福社区'),
  /** Whose desk it is; unset: not said. */
  DESK_BUREAU: z.string().max(40).optional(),
  /** Whom to call who does not get in, and when (`信息科，工作日8:30—17:30`); unset: the administrator of the office. */
  DESK_TELEPHONE: z.string().max(40).optional(),
  DESK_HELP: z.string().max(80).optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
})
export type Variables = z.output<typeof variables>
export type VariableName = keyof Variables

export const variableNames = Object.keys(variables.shape) as VariableName[]
