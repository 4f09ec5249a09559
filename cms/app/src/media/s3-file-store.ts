import { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import type { FileStore } from 'payload-plugin-exemplar'
import type { S3Settings } from '../settings/settings.ts'
import { toS3Config } from './upload-storage.ts'

/** Milliseconds for one file, up to a gigabyte, while bytes keep moving; a service that hangs is given up much sooner. */
const transferWithin = 60 * 60_000

/**
 * Content-addressed files in S3, under `published/`, which pass through as streams. An object appears whole or not at
 * all: the service itself holds what it got against the digest.
 */
export const toS3FileStore = (settings: S3Settings): FileStore => {
  const client = new S3Client(toS3Config(settings))
  const carrier = new S3Client(toS3Config(settings, { within: transferWithin }))
  const at = (name: string) => ({ Bucket: settings.bucket, Key: `published/${name}` })
  return {
    has: async (name) => {
      const found = await orMissing(client.send(new HeadObjectCommand(at(name))))
      return found && { bytes: found.ContentLength ?? 0 }
    },
    open: async (name, range) => {
      const part = range ? { Range: `bytes=${range.start}-${range.end}` } : {}
      const found = await orMissing(carrier.send(new GetObjectCommand({ ...at(name), ...part })))
      return found?.Body instanceof Readable ? found.Body : undefined
    },
    put: async (name, source, { bytes, sha256 }) => {
      const Body = Readable.from(source, { objectMode: false })
      const ChecksumSHA256 = Buffer.from(sha256, 'hex').toString('base64')
      await carrier.send(new PutObjectCommand({ ...at(name), Body, ContentLength: bytes, ChecksumSHA256 }))
    },
    remove: async (name) => {
      await client.send(new DeleteObjectCommand(at(name)))
    },
  }
}

const orMissing = async <T>(work: Promise<T>): Promise<T | undefined> => {
  try {
    return await work
  } catch (error) {
    if (error instanceof NoSuchKey || error instanceof NotFound) return undefined
    throw error
  }
}
