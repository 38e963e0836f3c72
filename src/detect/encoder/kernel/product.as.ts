// The matrix products. Weights are 8-bit integers with one scale a row, widened to 16 bits at load time because
// i32x4.dot_i16x8_s multiplies eight pairs at once; activations are rounded to 15 bits, which loses nothing that shows.
// Both sides are laid out so that no sum runs across the lanes of a vector and a step of the inner loop reads on:
//
//   packed rows     four rows at a time, two columns of each of them in turn: a0 a1 b0 b1 c0 c1 d0 d1, a2 a3 b2 b3 ...
//   packed weights  eight units at a time, two columns of each of them in turn, in the same way

const activationLimit: f32 = 16383;
/** Added to a number well below 2^22 it leaves the number, rounded, in the lower bits of the sum. */
const rounding: f32 = 12582912;
/** Rows that are multiplied with the same eight units before the next: as many as stay in a small first-level cache. */
const chunk = 32;

@inline
function largestMagnitude(row: usize, bytes: usize): f32 {
  let most = f32x4.splat(0);
  for (let offset: usize = 0; offset < bytes; offset += 16) most = f32x4.pmax(most, f32x4.abs(v128.load(row + offset)));
  return max(
    max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
    max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
  );
}

@inline
function rounded(values: v128, factor: v128): v128 {
  const magic = f32x4.splat(rounding);
  return i32x4.sub(f32x4.add(f32x4.mul(values, factor), magic), magic);
}

/** Stores four columns of four rows of integers, packed. */
@inline
function storePacked(output: usize, first: v128, second: v128): void {
  v128.store(output, v128.shuffle<i32>(first, second, 0, 2, 4, 6));
  v128.store(output, v128.shuffle<i32>(first, second, 1, 3, 5, 7), 16);
}

/** The scale of a row is kept; what the row is to be multiplied by is returned. */
@inline
function scaleOf(row: usize, bytes: usize, scale: usize): v128 {
  const most = largestMagnitude(row, bytes);
  f32.store(scale, most / activationLimit);
  return f32x4.splat(most > 0 ? activationLimit / most : 0);
}

/** Rounds the rows of `input` to 16-bit integers, packed at `output`; the factors that undo it go to `scales`. `rows` and `columns` are multiples of 4. */
export function pack(input: usize, rows: i32, columns: i32, output: usize, scales: usize): void {
  const bytes = <usize>columns << 2;
  for (let row = 0; row < rows; row += 4) {
    const row0 = input + <usize>row * bytes, row1 = row0 + bytes, row2 = row1 + bytes, row3 = row2 + bytes;
    const scale = scales + (<usize>row << 2);
    const factor0 = scaleOf(row0, bytes, scale), factor1 = scaleOf(row1, bytes, scale + 4);
    const factor2 = scaleOf(row2, bytes, scale + 8), factor3 = scaleOf(row3, bytes, scale + 12);
    for (let offset: usize = 0; offset < bytes; offset += 16) {
      const first = i16x8.narrow_i32x4_s(rounded(v128.load(row0 + offset), factor0), rounded(v128.load(row1 + offset), factor1));
      const second = i16x8.narrow_i32x4_s(rounded(v128.load(row2 + offset), factor2), rounded(v128.load(row3 + offset), factor3));
      storePacked(output, first, second);
      output += 32;
    }
  }
}

@inline
function widened(row: usize): v128 {
  return i16x8.extend_low_i8x16_s(v128.load32_zero(row));
}

/** Packs the rows of a table of 8-bit integers that `ids` (32-bit) name: exact, unlike `pack`. `rows` and `columns` are multiples of 4. */
export function packNamed(ids: usize, rows: i32, columns: i32, table: usize, tableScales: usize, output: usize, scales: usize): void {
  for (let row = 0; row < rows; row += 4) {
    const id = ids + (<usize>row << 2);
    const id0 = i32.load(id), id1 = i32.load(id, 4), id2 = i32.load(id, 8), id3 = i32.load(id, 12);
    f32.store(scales, f32.load(tableScales + (<usize>id0 << 2)));
    f32.store(scales, f32.load(tableScales + (<usize>id1 << 2)), 4);
    f32.store(scales, f32.load(tableScales + (<usize>id2 << 2)), 8);
    f32.store(scales, f32.load(tableScales + (<usize>id3 << 2)), 12);
    scales += 16;
    const row0 = table + <usize>(id0 * columns), row1 = table + <usize>(id1 * columns);
    const row2 = table + <usize>(id2 * columns), row3 = table + <usize>(id3 * columns);
    for (let column: usize = 0; column < <usize>columns; column += 4) {
      const first = v128.shuffle<i64>(widened(row0 + column), widened(row1 + column), 0, 2);
      const second = v128.shuffle<i64>(widened(row2 + column), widened(row3 + column), 0, 2);
      storePacked(output, first, second);
      output += 32;
    }
  }
}

/** Lays out weights for `multiply`: `units` rows of `columns` 8-bit integers become packed 16-bit integers. */
export function packWeights(input: usize, units: i32, columns: i32, output: usize): void {
  for (let unit = 0; unit < units; unit += 8) {
    for (let column = 0; column < columns; column += 2) {
      for (let each = 0; each < 8; each++) {
        const from = input + <usize>((unit + each) * columns + column);
        store<i16>(output, load<i8>(from));
        store<i16>(output, load<i8>(from, 1), 2);
        output += 4;
      }
    }
  }
}

/** Turns the sums of four units back into floats and puts them where they belong. mode 0 stores, 1 stores what is above zero (ReLU), 2 adds. */
@inline
function finish(output: usize, sums: v128, inputScale: usize, unitScales: v128, bias: v128, mode: i32): void {
  const scales = f32x4.mul(v128.load32_splat(inputScale), unitScales);
  let result = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sums), scales), bias);
  if (mode == 1) result = f32x4.pmax(result, f32x4.splat(0));
  if (mode == 2) result = f32x4.add(result, v128.load(output));
  v128.store(output, result);
}

/** Four packed rows times eight packed units. */
@inline
function multiplyTile(
  input: usize, inputScales: usize, columns: i32, weights: usize, unitScales: usize, bias: usize, output: usize, step: usize, mode: i32,
): void {
  let sum00 = i32x4.splat(0), sum01 = i32x4.splat(0), sum10 = i32x4.splat(0), sum11 = i32x4.splat(0);
  let sum20 = i32x4.splat(0), sum21 = i32x4.splat(0), sum30 = i32x4.splat(0), sum31 = i32x4.splat(0);
  const end = input + (<usize>columns << 3);
  for (; input < end; input += 16, weights += 32) {
    const first = v128.load(weights), second = v128.load(weights, 16);
    let value = v128.load32_splat(input);
    sum00 = i32x4.add(sum00, i32x4.dot_i16x8_s(value, first));
    sum01 = i32x4.add(sum01, i32x4.dot_i16x8_s(value, second));
    value = v128.load32_splat(input, 4);
    sum10 = i32x4.add(sum10, i32x4.dot_i16x8_s(value, first));
    sum11 = i32x4.add(sum11, i32x4.dot_i16x8_s(value, second));
    value = v128.load32_splat(input, 8);
    sum20 = i32x4.add(sum20, i32x4.dot_i16x8_s(value, first));
    sum21 = i32x4.add(sum21, i32x4.dot_i16x8_s(value, second));
    value = v128.load32_splat(input, 12);
    sum30 = i32x4.add(sum30, i32x4.dot_i16x8_s(value, first));
    sum31 = i32x4.add(sum31, i32x4.dot_i16x8_s(value, second));
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

/**
 * output[row, unit] = weights[unit] . input[row] + bias[unit], for packed rows and weights. `rows` and `columns` are multiples of 4, `units` of 8,
 * and `columns` is at most 1032, so that no sum can overflow.
 */
export function multiply(
  input: usize, inputScales: usize, rows: i32, columns: i32,
  weights: usize, unitScales: usize, bias: usize, units: i32, output: usize, mode: i32,
): void {
  const step = <usize>units << 2;
  for (let from = 0; from < rows; from += chunk) {
    const to = min(from + chunk, rows);
    for (let unit = 0; unit < units; unit += 8) {
      const tile = weights + <usize>(unit * columns) * 2;
      for (let row = from; row < to; row += 4) {
        multiplyTile(
          input + <usize>(row * columns) * 2, inputScales + (<usize>row << 2), columns,
          tile, unitScales + (<usize>unit << 2), bias + (<usize>unit << 2),
          output + <usize>row * step + (<usize>unit << 2), step, mode,
        );
      }
    }
  }
}
