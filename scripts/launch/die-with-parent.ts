// Loaded into every process that launch.ts starts: when the launcher is gone, however it went, so is the process. What
// such a process starts itself loads this too, and is none of our business.
if (process.env.LAUNCHER_PID === String(process.ppid)) {
  process.once('disconnect', endGroup)
  process.channel?.unref()
}

/** The launcher makes each process the first of a group, so what it started itself ends with it. */
function endGroup(): void {
  process.kill(-process.pid, 'SIGTERM')
  setTimeout(() => process.kill(-process.pid, 'SIGKILL'), 5_000).unref()
}
