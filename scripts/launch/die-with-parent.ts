// Loaded into every process that launch.ts starts: when the launcher is gone, however it went, so is the process. What
// such a process starts itself loads this too, and is none of our business.
if (process.env.LAUNCHER_PID === String(process.ppid)) {
  process.once('disconnect', () => process.exit(1))
  process.channel?.unref()
}
