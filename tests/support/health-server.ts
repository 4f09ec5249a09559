import { type Server, serve } from './serve.ts'

type Answering = (request: Request) => Response | Promise<Response>

/** A site as the CMS sees it: it answers at `/healthz`, with what it is given or made to answer. */
export type HealthServer = Server & {
  /** What it answers from now on. */
  say: (health: Record<string, unknown> | Answering) => void
  /** Paths that it was asked for. */
  readonly asked: readonly string[]
}

/** A health answer of a site that has everything and nothing to complain of; what a test is about is given. */
export const toHealth = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...{ ready: true, head: 0, latest: 0, connected: true, fault: null },
  ...{ lastReadAt: new Date().toISOString(), lagSeconds: 0 },
  ...changes,
})

/** Starts a site that is level with an empty gazette. */
export const startHealthServer = async (): Promise<HealthServer> => {
  let answer: Answering = () => Response.json(toHealth())
  const asked: string[] = []
  const server = await serve(async (request) => {
    asked.push(new URL(request.url).pathname)
    return answer(request)
  })
  return {
    ...server,
    asked,
    say: (health) => {
      answer = typeof health === 'function' ? (health as Answering) : () => Response.json(health)
    },
  }
}
