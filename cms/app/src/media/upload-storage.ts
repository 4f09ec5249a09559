import type { S3ClientConfig } from '@aws-sdk/client-s3'
import { s3Storage } from '@payloadcms/storage-s3'
import type { Plugin } from 'payload'
import type { S3Settings } from '../settings/settings.ts'

/**
 * Keeps uploads in S3 where that is set up, else in the folder of their collection. They are read through the CMS and
 * its access rules either way. The fields that S3 needs are always there, so that the schema hangs on no setting.
 */
export const toUploadStorage = (s3: S3Settings | undefined): Plugin =>
  s3Storage({
    collections: { media: true },
    enabled: s3 !== undefined,
    alwaysInsertFields: true,
    bucket: s3?.bucket ?? '',
    config: s3 ? toS3Config(s3) : {},
  })

/**
 * A service of one's own is reached by path (`host/bucket`), which needs no wildcard name. One that does not answer is
 * given up after a second attempt: some of these calls are made while others wait to save.
 */
export const toS3Config = (
  { region, endpoint, accessKeyId, secretAccessKey }: S3Settings,
  { within = 30_000 }: { within?: number } = {},
): S3ClientConfig => ({
  region,
  credentials: { accessKeyId, secretAccessKey },
  maxAttempts: 2,
  requestHandler: {
    connectionTimeout: 2000,
    socketTimeout: 5000,
    requestTimeout: within,
    throwOnRequestTimeout: true,
  },
  ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
})
