// `node main.ts <command> <argument>`, as `exemplar` calls it: that one has looked at how it was called.
import { runCommand } from './run-command.ts'

process.exit(await runCommand(process.argv.slice(2)))
