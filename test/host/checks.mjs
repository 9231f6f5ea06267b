/** Runs steps one after the other, prints a line for each and counts them. */
export function createChecks(onFailure) {
  const counts = { passed: 0, failed: 0 };
  return {
    counts,
    async check(name, step) {
      const start = Date.now();
      try {
        await step();
      } catch (error) {
        counts.failed++;
        console.log(`  ✖ ${name}\n${String(error.stack ?? error).replace(/^/gm, '      ')}`);
        await onFailure?.(name);
        return;
      }
      counts.passed++;
      console.log(`  ✔ ${name} (${Date.now() - start} ms)`);
    },
  };
}
