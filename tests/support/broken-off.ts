import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { PrepareMessage } from '@exemplar/cms/prepare'
import { findFreePort } from './free-port.ts'
import { startLauncher } from './launcher.ts'
import { quick } from './quick.ts'
import { toTestSettings } from './settings.ts'

/** Starts with the sample, and is told to end as soon as `text` was printed; resolves with all that was. */
export const startUntil = async (folder: string, text: string): Promise<string> => {
  const launcher = startLauncher({
    ...{ DATA_DIR: folder, EXEMPLAR_DEMO: '1', EXEMPLAR_DEMO_YEAR: '2020' },
    CMS_PORT: String(await findFreePort()),
    SITE_PORT: String(await findFreePort()),
  })
  await launcher.says(text)
  launcher.signal('SIGTERM')
  await launcher.ended
  return launcher.output()
}

/**
 * Prepares the database as `npm start` does, and kills that without warning at the step that starts with `until`.
 * Resolves with the signal that ended it.
 */
export const killInSample = async (folder: string, until: string): Promise<string | null> => {
  const { secret = '' } = toTestSettings(folder)
  const child = fork('src/prepare.ts', {
    cwd: join(import.meta.dirname, '../../cms/app'),
    env: {
      ...process.env,
      ...quick,
      ...{ NODE_ENV: 'production', DATA_DIR: folder, LOG_LEVEL: 'error', PAYLOAD_SECRET: secret },
      EXEMPLAR_DEMO_YEAR: '2020',
    },
  })
  child.on('message', (message: PrepareMessage) => {
    if (message.kind === 'step' && message.step.startsWith(until)) child.kill('SIGKILL')
  })
  const [, signal] = await once(child, 'exit')
  return signal
}
