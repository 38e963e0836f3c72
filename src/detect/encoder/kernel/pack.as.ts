// How numbers are laid out for the matrix products. Weights are 7-bit integers with one scale a unit, activations are rounded to 8 bits with
// one scale a row. The kernel is compiled twice, and both kernels compute the same integers:
//
//   with relaxed SIMD   values have 8 bits, and i32x4.relaxed_dot_i8x16_i7x16_add_s multiplies sixteen pairs at once. Its second side must be
//                       from 0 to 127 to mean the same on every processor: weights get 64 added, and what that adds to a sum is taken off again
//   without             values have 16 bits, and i32x4.dot_i16x8_s multiplies eight pairs at once
//
// Both sides are laid out so that no sum runs across the lanes of a vector and a step of the inner loop reads on:
//
//   packed rows     four rows at a time, 4 (2) columns of each of them in turn: a0 a1 a2 a3 b0 b1 b2 b3 c0 ... (a0 a1 b0 b1 c0 c1 d0 d1, a2 a3 ...)
//   packed weights  eight units at a time, 4 (2) columns of each of them in turn, in the same way

export const isRelaxed: bool = ASC_FEATURE_RELAXED_SIMD;
/** Bytes of a packed value. */
export const valueBytes: i32 = isRelaxed ? 1 : 2;
const together = isRelaxed ? 4 : 2;
const weightOffset = 64;
/** What the offset adds to the sums of each row stands so many bytes after the row's scale: a window has 128 rows at most. */
export const excessAt: usize = 512;
const activationLimit: f32 = 127;
/** Added to a number well below 2^22 it leaves the number, rounded, in the lower bits of the sum. */
const rounding: f32 = 12582912;

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

/** Stores four columns of four rows, packed; answers what each row's values add up to. */
@inline
function storePacked(output: usize, values: v128): v128 {
  if (isRelaxed) {
    v128.store(output, values);
    return i32x4.extadd_pairwise_i16x8_s(i16x8.extadd_pairwise_i8x16_s(values));
  }
  const first = i16x8.extend_low_i8x16_s(values), second = i16x8.extend_high_i8x16_s(values);
  v128.store(output, v128.shuffle<i32>(first, second, 0, 2, 4, 6));
  v128.store(output, v128.shuffle<i32>(first, second, 1, 3, 5, 7), 16);
  return i32x4.splat(0);
}

@inline
function keepExcess(scales: usize, totals: v128): void {
  if (isRelaxed) v128.store(scales + excessAt, i32x4.mul(totals, i32x4.splat(weightOffset)));
}

/** The scale of a row is kept; what the row is to be multiplied by is returned. */
@inline
function scaleOf(row: usize, bytes: usize, scale: usize): v128 {
  const most = largestMagnitude(row, bytes);
  f32.store(scale, most / activationLimit);
  return f32x4.splat(most > 0 ? activationLimit / most : 0);
}

/**
 * Rounds the rows of `input` to 8-bit integers, packed at `output`; the factors that undo it go to `scales`, where there is room for two numbers
 * a row of the longest window. `rows` and `columns` are multiples of 4.
 */
export function pack(input: usize, rows: i32, columns: i32, output: usize, scales: usize): void {
  const bytes = <usize>columns << 2;
  for (let row = 0; row < rows; row += 4) {
    const row0 = input + <usize>row * bytes, row1 = row0 + bytes, row2 = row1 + bytes, row3 = row2 + bytes;
    const scale = scales + (<usize>row << 2);
    const factor0 = scaleOf(row0, bytes, scale), factor1 = scaleOf(row1, bytes, scale + 4);
    const factor2 = scaleOf(row2, bytes, scale + 8), factor3 = scaleOf(row3, bytes, scale + 12);
    let totals = i32x4.splat(0);
    for (let offset: usize = 0; offset < bytes; offset += 16) {
      const first = i16x8.narrow_i32x4_s(rounded(v128.load(row0 + offset), factor0), rounded(v128.load(row1 + offset), factor1));
      const second = i16x8.narrow_i32x4_s(rounded(v128.load(row2 + offset), factor2), rounded(v128.load(row3 + offset), factor3));
      totals = i32x4.add(totals, storePacked(output, i8x16.narrow_i16x8_s(first, second)));
      output += 16 * valueBytes;
    }
    keepExcess(scale, totals);
  }
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
    const row0 = table + <usize>(id0 * columns), row1 = table + <usize>(id1 * columns);
    const row2 = table + <usize>(id2 * columns), row3 = table + <usize>(id3 * columns);
    let totals = i32x4.splat(0);
    for (let column: usize = 0; column < <usize>columns; column += 4) {
      const first = v128.load32_lane(row1 + column, v128.load32_zero(row0 + column), 1);
      const values = v128.load32_lane(row3 + column, v128.load32_lane(row2 + column, first, 2), 3);
      totals = i32x4.add(totals, storePacked(output, values));
      output += 16 * valueBytes;
    }
    keepExcess(scales, totals);
    scales += 16;
  }
}

@inline
function storeWeight(output: usize, weight: i8): void {
  if (isRelaxed) store<i8>(output, weight + weightOffset);
  else store<i16>(output, weight);
}

/** Lays out weights for `multiply`: `units` rows of `columns` integers from -63 to 63, a byte each, become packed ones. */
export function packWeights(input: usize, units: i32, columns: i32, output: usize): void {
  for (let unit = 0; unit < units; unit += 8) {
    for (let column = 0; column < columns; column += together) {
      for (let each = 0; each < 8; each++) {
        const from = input + <usize>((unit + each) * columns + column);
        for (let next = 0; next < together; next++) {
          storeWeight(output, load<i8>(from + <usize>next));
          output += valueBytes;
        }
      }
    }
  }
}
