// The same random programs and texts in every run, so that a red test is a change of the code. MCP_AUDIT_SEED=$RANDOM looks elsewhere.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.MCP_AUDIT_SEED ?? 1) });
