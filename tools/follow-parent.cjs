/**
 * Loaded into the server before its own code: when the start tool is killed and cannot pass a signal on,
 * the closed channel tells, and the server drains as if it had been asked to stop.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
