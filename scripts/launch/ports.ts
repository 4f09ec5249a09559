import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Settings } from '../../cms/app/src/settings/settings.ts'
import { StartError } from './start-error.ts'

/** Throws a {@link StartError} that names the ports that somebody else listens on. */
export const requireFreePorts = async ({ cmsPort, sitePort }: Settings): Promise<void> => {
  if (cmsPort === sitePort)
    throw new StartError(
      `CMS_PORT 与 SITE_PORT 不能相同（都是${cmsPort}）。 / CMS_PORT and SITE_PORT must differ.`,
    )
  const taken: string[] = []
  for (const [name, port] of Object.entries({ CMS_PORT: cmsPort, SITE_PORT: sitePort }))
    if (!(await isFree(port))) taken.push(`${name}=${port}`)
  if (taken.length > 0)
    throw new StartError(
      `端口已被占用：${taken.join('、')}。请停止占用的程序，或在 .env 中换一个端口。 / Port in use; stop the other program or choose another in .env.`,
    )
}

const isFree = async (port: number): Promise<boolean> => {
  const server = createServer()
  try {
    server.listen(port)
    await once(server, 'listening')
  } catch {
    return false
  }
  server.close()
  await once(server, 'close')
  return true
}
