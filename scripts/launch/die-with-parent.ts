// Loaded into every process that launch.ts starts: when the launcher is gone, however it went, so is the process.
process.once('disconnect', () => process.exit(1))
process.channel?.unref()
