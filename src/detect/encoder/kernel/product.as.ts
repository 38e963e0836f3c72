// The matrix products of packed rows and packed weights: see pack.as.ts.
import { excessAt, isRelaxed, valueBytes } from './pack.as';

/** Rows that are multiplied with the same eight units before the next: as many as stay in a small first-level cache, in bytes. */
const chunkBytes = 24_576;

/** Turns the sums of four units back into floats and puts them where they belong. mode 0 stores, 1 stores what is above zero (ReLU), 2 adds. */
@inline
function finish(output: usize, sums: v128, inputScale: usize, unitScales: v128, bias: v128, mode: i32): void {
  const scales = f32x4.mul(v128.load32_splat(inputScale), unitScales);
  const exact = isRelaxed ? i32x4.sub(sums, v128.load32_splat(inputScale + excessAt)) : sums;
  let result = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(exact), scales), bias);
  if (mode == 1) result = f32x4.pmax(result, f32x4.splat(0));
  if (mode == 2) result = f32x4.add(result, v128.load(output));
  v128.store(output, result);
}

/** Adds the products of 4 (2) columns of a row, in every lane the same, and of four units to their sums. */
@inline
function dot(values: v128, weights: v128, sums: v128): v128 {
  if (isRelaxed) return i32x4.relaxed_dot_i8x16_i7x16_add_s(values, weights, sums);
  return i32x4.add(sums, i32x4.dot_i16x8_s(values, weights));
}

/** Four packed rows times eight packed units. */
@inline
function multiplyTile(
  input: usize, inputScales: usize, columns: i32, weights: usize, unitScales: usize, bias: usize, output: usize, step: usize, mode: i32,
): void {
  let sum00 = i32x4.splat(0), sum01 = i32x4.splat(0), sum10 = i32x4.splat(0), sum11 = i32x4.splat(0);
  let sum20 = i32x4.splat(0), sum21 = i32x4.splat(0), sum30 = i32x4.splat(0), sum31 = i32x4.splat(0);
  const end = input + <usize>(4 * columns * valueBytes);
  for (; input < end; input += 16, weights += 32) {
    const first = v128.load(weights), second = v128.load(weights, 16);
    let value = v128.load32_splat(input);
    sum00 = dot(value, first, sum00);
    sum01 = dot(value, second, sum01);
    value = v128.load32_splat(input, 4);
    sum10 = dot(value, first, sum10);
    sum11 = dot(value, second, sum11);
    value = v128.load32_splat(input, 8);
    sum20 = dot(value, first, sum20);
    sum21 = dot(value, second, sum21);
    value = v128.load32_splat(input, 12);
    sum30 = dot(value, first, sum30);
    sum31 = dot(value, second, sum31);
  }
  const scales0 = v128.load(unitScales), scales1 = v128.load(unitScales, 16);
  const bias0 = v128.load(bias), bias1 = v128.load(bias, 16);
  finish(output, sum00, inputScales, scales0, bias0, mode);
  finish(output + 16, sum01, inputScales, scales1, bias1, mode);
  output += step;
  finish(output, sum10, inputScales + 4, scales0, bias0, mode);
  finish(output + 16, sum11, inputScales + 4, scales1, bias1, mode);
  output += step;
  finish(output, sum20, inputScales + 8, scales0, bias0, mode);
  finish(output + 16, sum21, inputScales + 8, scales1, bias1, mode);
  output += step;
  finish(output, sum30, inputScales + 12, scales0, bias0, mode);
  finish(output + 16, sum31, inputScales + 12, scales1, bias1, mode);
}

/** output[row, unit] = weights[unit] . input[row] + bias[unit], for packed rows and weights. `rows` and `columns` are multiples of 4, `units` of 8. */
export function multiply(
  input: usize, inputScales: usize, rows: i32, columns: i32,
  weights: usize, unitScales: usize, bias: usize, units: i32, output: usize, mode: i32,
): void {
  const step = <usize>units << 2;
  const chunk = max(4, (chunkBytes / (columns * valueBytes)) & ~3);
  for (let from = 0; from < rows; from += chunk) {
    const to = min(from + chunk, rows);
    for (let unit = 0; unit < units; unit += 8) {
      const tile = weights + <usize>(unit * columns * valueBytes);
      for (let row = from; row < to; row += 4) {
        multiplyTile(
          input + <usize>(row * columns * valueBytes), inputScales + (<usize>row << 2), columns,
          tile, unitScales + (<usize>unit << 2), bias + (<usize>unit << 2),
          output + <usize>row * step + (<usize>unit << 2), step, mode,
        );
      }
    }
  }
}

/**
 * Whether this engine multiplies as the standard says; V8 11.3 did not. The answer is yes when the arguments are -128 and 127, which come from
 * outside so that no compiler answers for the processor.
 */
export function isExact(least: i32, most: i32): bool {
  if (!isRelaxed) return true;
  const sums = i32x4.relaxed_dot_i8x16_i7x16_add_s(i8x16.splat(<i8>least), i8x16.splat(<i8>most), i32x4.splat(1));
  return i32x4.all_true(i32x4.eq(sums, i32x4.splat(1 - 4 * 128 * 127)));
}
