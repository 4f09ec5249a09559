// A process that runs commands for `exemplar-command.ts`, one after the other: what they load is loaded once.
import { runCommand } from '@exemplar/cms/commands/run-command'
import { forgetPayload } from './forget-payload.ts'

export type Asked = { program: 'plugin' | 'app'; env: NodeJS.ProcessEnv; args: string[] }
export type Ended = { code: number | null; stdout: string; stderr: string }

const bin: { run: (args: string[]) => Promise<number> } = await import(
  new URL('../../cms/plugin/dist/cli.js', import.meta.url).href
)

/** What is written while `work` runs, in place of writing it. */
const listen = async (work: () => Promise<number>): Promise<Ended> => {
  const said = { stdout: '', stderr: '' }
  const kept = { stdout: process.stdout.write, stderr: process.stderr.write }
  for (const name of ['stdout', 'stderr'] as const)
    process[name].write = (text: string | Uint8Array) => {
      said[name] += Buffer.from(text as string).toString()
      return true
    }
  try {
    return { code: await work(), ...said }
  } finally {
    for (const name of ['stdout', 'stderr'] as const) process[name].write = kept[name]
  }
}

process.on('message', async ({ program, env, args }: Asked) => {
  for (const name of Object.keys(process.env)) delete process.env[name]
  Object.assign(process.env, env)
  const ended = await listen(() => (program === 'plugin' ? bin.run(args) : runCommand(args)))
  forgetPayload()
  process.send?.(ended)
})
process.on('disconnect', () => process.exit())
