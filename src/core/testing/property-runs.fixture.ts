/** How many times as many runs as usual the properties get: `PROPERTY_DEPTH=10` before a release, and after a change of a rule. */
const DEPTH = Number(process.env.PROPERTY_DEPTH ?? 1);

/** So many runs of a property that its test stays a matter of a moment; more of them on demand. */
export const runs = (usual: number): { readonly numRuns: number } => ({ numRuns: Math.ceil(usual * DEPTH) });
