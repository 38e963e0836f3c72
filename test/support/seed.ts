import fc from 'fast-check';

/** Property tests draw the same cases in every run, so that a change is judged by what it changed; SEED=$RANDOM draws others. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20261128) });
