import { expect, test } from 'vitest'
import { openSchema } from '../open-schema.ts'
import { findSchemaChanges } from './schema-changes.ts'

test('the committed migrations lead to the schema of the config (else: pnpm --filter @exemplar/cms migrate:create NAME)', async () => {
  const { up } = await findSchemaChanges(await openSchema())
  expect(up).toEqual([])
}, 20_000)
