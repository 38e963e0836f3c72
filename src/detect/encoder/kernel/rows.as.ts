/** Layer normalisation (Ba et al. 2016) of each row of `input` into `output`. */
export function normalise(input: usize, rows: i32, columns: i32, gain: usize, bias: usize, output: usize): void {
  const bytes = <usize>columns << 2;
  for (let row = 0; row < rows; row++) {
    const from = input + <usize>row * bytes;
    const to = output + <usize>row * bytes;
    let total = f32x4.splat(0), squares = f32x4.splat(0);
    for (let offset: usize = 0; offset < bytes; offset += 16) total = f32x4.add(total, v128.load(from + offset));
    const mean = f32x4.splat(sumOf(total) / <f32>columns);
    for (let offset: usize = 0; offset < bytes; offset += 16) {
      const difference = f32x4.sub(v128.load(from + offset), mean);
      squares = f32x4.add(squares, f32x4.mul(difference, difference));
    }
    const factor = f32x4.splat(1 / sqrt<f32>(sumOf(squares) / <f32>columns + 1e-5));
    for (let offset: usize = 0; offset < bytes; offset += 16) {
      const value = f32x4.mul(f32x4.sub(v128.load(from + offset), mean), factor);
      v128.store(to + offset, f32x4.add(f32x4.mul(value, v128.load(gain + offset)), v128.load(bias + offset)));
    }
  }
}

@inline
function sumOf(vector: v128): f32 {
  return f32x4.extract_lane(vector, 0) + f32x4.extract_lane(vector, 1) + (f32x4.extract_lane(vector, 2) + f32x4.extract_lane(vector, 3));
}

/**
 * Mixes each row with its neighbours, channel by channel (a depthwise convolution of width 3, after So et al. 2021, "Primer"):
 * output[row] = input[row] + sum of weights[k] * input[row + k - 1]. Rows outside count as zero; the row after the last is made so.
 */
export function mix(input: usize, length: i32, columns: i32, weights: usize, output: usize): void {
  const bytes = <usize>columns << 2;
  memory.fill(input + <usize>length * bytes, 0, bytes);
  for (let offset: usize = 0; offset < bytes; offset += 16) {
    const weight0 = v128.load(weights + offset), weight2 = v128.load(weights + 2 * bytes + offset);
    const weight1 = f32x4.add(v128.load(weights + bytes + offset), f32x4.splat(1));
    let from = input + offset, to = output + offset;
    let before = f32x4.splat(0), here = v128.load(from);
    for (let row = 0; row < length; row++) {
      from += bytes;
      const after = v128.load(from);
      v128.store(to, f32x4.add(f32x4.mul(here, weight1), f32x4.add(f32x4.mul(before, weight0), f32x4.mul(after, weight2))));
      before = here;
      here = after;
      to += bytes;
    }
  }
}
