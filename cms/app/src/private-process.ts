// What this process writes is nobody else's to read. To be imported first: modules write while they are being loaded.
process.umask(0o077)
