import { toNearest } from '@exemplar/shared/nearest'
import type { SettingsIssue } from './settings-error.ts'
import { type VariableName, type Variables, variableNames } from './variables.ts'

/** What single variables cannot say: settings that go together only in part, or lead where nobody wants to be. */
export const listContradictions = (values: Variables): SettingsIssue[] => [
  ...listS3Issues(values),
  ...listMongoIssues(values),
  ...listMailIssues(values),
  ...listDeskIssues(values),
]

/** Read by `exemplar verify --review` alone, which often runs in the shell from which the CMS is started and backed up. */
const ofOtherCommands = ['EXEMPLAR_PASSWORD']

/** Only names that can be meant for us alone are held against us; other programs have variables too. */
export const listMisspelt = (environment: Readonly<Record<string, unknown>>): SettingsIssue[] =>
  Object.keys(environment)
    .filter((name) => /^(EXEMPLAR|S3|DESK)_/.test(name))
    .filter((name) => ![...variableNames, ...ofOtherCommands].includes(name))
    .map((name) => {
      const nearest = toNearest(name, variableNames)
      return {
        variable: name,
        message: `没有这一项，是否要写 ${nearest}？/ unknown; did you mean ${nearest}?`,
      }
    })

const s3Required = [
  'S3_BUCKET',
  'S3_REGION',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
] as const satisfies VariableName[]

const listS3Issues = (values: Variables): SettingsIssue[] => {
  if (![...s3Required, 'S3_ENDPOINT' as const].some((name) => values[name])) return []
  return s3Required
    .filter((name) => !values[name])
    .map((variable) => ({
      variable,
      message: 'S3 各项须一并填写，或全部留空 / set all S3 variables, or none',
    }))
}

const listMailIssues = ({ SMTP_URL, MAIL_FROM }: Variables): SettingsIssue[] =>
  (SMTP_URL === undefined) === (MAIL_FROM === undefined)
    ? []
    : [
        {
          variable: SMTP_URL === undefined ? 'SMTP_URL' : 'MAIL_FROM',
          message: 'SMTP_URL 与 MAIL_FROM 须一并填写，或都留空 / set both SMTP_URL and MAIL_FROM, or neither',
        },
      ]

const listDeskIssues = ({ DESK_HELP, DESK_TELEPHONE }: Variables): SettingsIssue[] =>
  DESK_HELP === undefined || DESK_TELEPHONE !== undefined
    ? []
    : [
        {
          variable: 'DESK_TELEPHONE',
          message: '写了 DESK_HELP，就要写电话 / DESK_HELP needs a telephone beside it',
        },
      ]

/** Payload would run silently without transactions on such an address. */
const listMongoIssues = (values: Variables): SettingsIssue[] => {
  const uri = values.DATABASE_URI
  if (!uri?.startsWith('mongodb://') || values.MONGODB_WITHOUT_TRANSACTIONS === 'accepted') return []
  if (/[?&]replicaSet=[^&]/i.test(uri)) return []
  const example = `${uri.includes('?') ? '&' : '?'}replicaSet=rs0`
  return [
    {
      variable: 'DATABASE_URI',
      message:
        `没有 replicaSet，MongoDB 将不启用事务，发布与公报可能不一致。请在末尾加上 ${example}（写自己的副本集名称）；确要不用事务，另设 MONGODB_WITHOUT_TRANSACTIONS=accepted。` +
        ` / without replicaSet MongoDB runs without transactions. Add ${example} (the name of your replica set), or set MONGODB_WITHOUT_TRANSACTIONS=accepted if that is wanted.`,
    },
  ]
}
