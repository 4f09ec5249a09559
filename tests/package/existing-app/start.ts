import { getPayload, handleEndpoints } from 'payload'
import { endWork } from 'payload-plugin-exemplar'
import { serve } from '../../support/serve.ts'
import config from './payload.config.ts'

// The app behind real HTTP, until its input ends. Says where it is once it answers.
const payload = await getPayload({ config: await config })
const server = await serve((request) => handleEndpoints({ config, request }))
process.stdout.write(`listening ${server.url}\n`)
for await (const _ of process.stdin);
await endWork(payload)
await server.close()
await payload.destroy()
process.exit(0)
