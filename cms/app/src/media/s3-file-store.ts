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
import { type FileStore, toMeasured } from 'payload-plugin-exemplar'
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
    put: async (name, source, measure) => {
      const Body = Readable.from(toMeasured(source, name, measure), { objectMode: false })
      const ChecksumSHA256 = Buffer.from(measure.sha256, 'hex').toString('base64')
      const whole = { Body, ContentLength: measure.bytes, ChecksumSHA256 }
      await sendWhole(Body, (abortSignal) =>
        carrier.send(new PutObjectCommand({ ...at(name), ...whole }), { abortSignal }),
      )
    },
    remove: async (name) => {
      await client.send(new DeleteObjectCommand(at(name)))
    },
  }
}

/** The client does not look at what befalls its source: the transfer is broken off, so that nothing is kept of it. */
const sendWhole = async (
  source: Readable,
  send: (signal: AbortSignal) => Promise<unknown>,
): Promise<void> => {
  const broken = new AbortController()
  source.once('error', (error) => broken.abort(error))
  try {
    await send(broken.signal)
  } catch (error) {
    throw broken.signal.aborted ? broken.signal.reason : error
  }
  broken.signal.throwIfAborted()
}

const orMissing = async <T>(work: Promise<T>): Promise<T | undefined> => {
  try {
    return await work
  } catch (error) {
    if (error instanceof NoSuchKey || error instanceof NotFound) return undefined
    throw error
  }
}
