// Loaded into every process that launch.ts starts: when the launcher is gone, however it went, so is the process. What
// such a process starts itself loads this too, and is none of our business as long as the launcher is there.
const launcher = Number(process.env.LAUNCHER_PID)
if (process.ppid === launcher) {
  process.once('disconnect', endGroup)
  process.channel?.unref()
} else if (!isAlive(launcher)) process.exit(1)

/** The launcher makes each process the first of a group, so what it started itself ends with it. */
function endGroup(): void {
  process.kill(-process.pid, 'SIGTERM')
  setTimeout(() => process.kill(-process.pid, 'SIGKILL'), 5_000).unref()
}

/** Whether there is such a process: the launcher may be gone before this is loaded. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
