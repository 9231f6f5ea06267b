// Loaded into code-server before anything else: when the runner that started it is gone, even killed, the standard input
// closes, and code-server ends with everything in its process group. The processes that it starts load this too.
if (process.env.DUTYLIST_RUNNER === String(process.ppid))
  process.stdin.on('end', () => process.kill(-process.pid, 'SIGKILL')).resume();
