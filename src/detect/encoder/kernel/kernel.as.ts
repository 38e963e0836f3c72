// The encoder's arithmetic, compiled to WebAssembly with SIMD and once more with relaxed SIMD (AssemblyScript). All pointers are byte offsets
// into the module's memory, at multiples of 16; matrices are row-major where nothing else is said.
export { pack, packNamed, packWeights, valueBytes } from './pack.as';
export { isExact, multiply } from './product.as';
export { attend } from './attention.as';
export { mix, normalise } from './rows.as';
