import type { CollectionConfig } from 'payload'
import { machineOwn } from '../../access/machine-own.ts'
import { declareOurs } from '../../errors/conflict.ts'

export const devicesSlug = 'sign-in-devices'

/**
 * From where accounts have signed in: a row for each browser, with the session that it has. Whoever signs in again with
 * its cookie is no stranger. Read and ended through the endpoints of the accounts alone.
 */
export const devices: CollectionConfig = {
  slug: declareOurs(devicesSlug),
  ...machineOwn,
  fields: [
    { name: 'account', type: 'text', required: true, index: true },
    { name: 'session', type: 'text', index: true },
    { name: 'browser', type: 'text' },
    { name: 'address', type: 'text' },
    { name: 'firstAt', type: 'text', required: true },
    { name: 'at', type: 'text', required: true, index: true },
  ],
}

/** A row of them. */
export type Device = {
  readonly id: string
  readonly account: string
  readonly session?: string | null
  readonly browser?: string | null
  readonly address?: string | null
  /** Of the first and of the latest time that it signed in. */
  readonly firstAt: string
  readonly at: string
}

/** So many an account has; the one that has not signed in for longest goes, those that have signed out first, and its session with it. */
export const mostDevices = 20
