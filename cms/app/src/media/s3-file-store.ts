import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import type { FileStore } from 'payload-plugin-exemplar'
import type { S3Settings } from '../settings/settings.ts'
import { toS3Config } from './upload-storage.ts'

/** Content-addressed files in S3, under `published/`. An object appears whole or not at all. */
export const toS3FileStore = (settings: S3Settings): FileStore => {
  const client = new S3Client(toS3Config(settings))
  const at = (name: string) => ({ Bucket: settings.bucket, Key: `published/${name}` })
  return {
    put: async (name, bytes) => {
      await client.send(new PutObjectCommand({ ...at(name), Body: bytes }))
    },
    read: async (name) => {
      try {
        const { Body } = await client.send(new GetObjectCommand(at(name)))
        return Body && new Uint8Array(await Body.transformToByteArray())
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined
        throw error
      }
    },
    remove: async (name) => {
      await client.send(new DeleteObjectCommand(at(name)))
    },
  }
}
