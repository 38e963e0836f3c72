// Self-attention (Vaswani et al. 2017) with heads of 32, four queries at a time. Keys are transposed first, so that the
// lanes of a vector are keys and no sum runs across them.

/** Room for one row of scores, or one channel of all keys, in bytes: the longest window has 128 tokens. */
const scoreStride: usize = 512;
const headBytes: usize = 128;

/** The columns of a 4 x 4 block whose rows are `stride` bytes apart, times `factor`, as rows `outputStride` bytes apart. */
@inline
function transpose(input: usize, stride: usize, factor: v128, output: usize, outputStride: usize): void {
  const row0 = f32x4.mul(v128.load(input), factor), row1 = f32x4.mul(v128.load(input + stride), factor);
  const row2 = f32x4.mul(v128.load(input + 2 * stride), factor), row3 = f32x4.mul(v128.load(input + 3 * stride), factor);
  const low01 = v128.shuffle<f32>(row0, row1, 0, 4, 1, 5), high01 = v128.shuffle<f32>(row0, row1, 2, 6, 3, 7);
  const low23 = v128.shuffle<f32>(row2, row3, 0, 4, 1, 5), high23 = v128.shuffle<f32>(row2, row3, 2, 6, 3, 7);
  v128.store(output, v128.shuffle<f64>(low01, low23, 0, 2));
  v128.store(output + outputStride, v128.shuffle<f64>(low01, low23, 1, 3));
  v128.store(output + 2 * outputStride, v128.shuffle<f64>(high01, high23, 0, 2));
  v128.store(output + 3 * outputStride, v128.shuffle<f64>(high01, high23, 1, 3));
}

/** The 32 channels of `rows` rows (a multiple of 4), channel by channel. */
@inline
function transposeHead(input: usize, rows: i32, stride: usize, factor: f32, output: usize, outputStride: usize): void {
  const factors = f32x4.splat(factor);
  for (let row = 0; row < rows; row += 4) {
    const from = input + <usize>row * stride;
    const to = output + (<usize>row << 2);
    for (let channel: usize = 0; channel < 32; channel += 4) transpose(from + (channel << 2), stride, factors, to + channel * outputStride, outputStride);
  }
}

/** The products of four transposed queries with eight transposed keys: four rows of scores. */
@inline
function scoreTile(queries: usize, keys: usize, output: usize): void {
  let sum00 = f32x4.splat(0), sum01 = f32x4.splat(0), sum10 = f32x4.splat(0), sum11 = f32x4.splat(0);
  let sum20 = f32x4.splat(0), sum21 = f32x4.splat(0), sum30 = f32x4.splat(0), sum31 = f32x4.splat(0);
  for (const end = queries + 512; queries < end; queries += 16, keys += scoreStride) {
    const first = v128.load(keys), second = v128.load(keys, 16);
    let value = v128.load32_splat(queries);
    sum00 = f32x4.add(sum00, f32x4.mul(value, first));
    sum01 = f32x4.add(sum01, f32x4.mul(value, second));
    value = v128.load32_splat(queries, 4);
    sum10 = f32x4.add(sum10, f32x4.mul(value, first));
    sum11 = f32x4.add(sum11, f32x4.mul(value, second));
    value = v128.load32_splat(queries, 8);
    sum20 = f32x4.add(sum20, f32x4.mul(value, first));
    sum21 = f32x4.add(sum21, f32x4.mul(value, second));
    value = v128.load32_splat(queries, 12);
    sum30 = f32x4.add(sum30, f32x4.mul(value, first));
    sum31 = f32x4.add(sum31, f32x4.mul(value, second));
  }
  v128.store(output, sum00);
  v128.store(output, sum01, 16);
  v128.store(output, sum10, 512);
  v128.store(output, sum11, 528);
  v128.store(output, sum20, 1024);
  v128.store(output, sum21, 1040);
  v128.store(output, sum30, 1536);
  v128.store(output, sum31, 1552);
}

/** 2 to the power of each lane, for lanes at or below 0; relative error below 1e-6 (the whole part goes into the exponent, a polynomial does the rest). */
@inline
function powerOfTwo(value: v128): v128 {
  const clamped = f32x4.pmax(value, f32x4.splat(-125));
  const shifted = f32x4.add(clamped, f32x4.splat(12582912));
  const rest = f32x4.sub(clamped, f32x4.sub(shifted, f32x4.splat(12582912)));
  let power = f32x4.splat(0.0013333558);
  power = f32x4.add(f32x4.mul(power, rest), f32x4.splat(0.0096181291));
  power = f32x4.add(f32x4.mul(power, rest), f32x4.splat(0.0555041087));
  power = f32x4.add(f32x4.mul(power, rest), f32x4.splat(0.2402265070));
  power = f32x4.add(f32x4.mul(power, rest), f32x4.splat(0.6931471806));
  power = f32x4.add(f32x4.mul(power, rest), f32x4.splat(1));
  return i32x4.add(power, i32x4.shl(shifted, 23));
}

/** Turns the scores of one query, in place, into 2^(score - best), zero from `length` on (to a multiple of 4); returns their sum. */
@inline
function weigh(scores: usize, length: i32): f32 {
  const end = scores + (<usize>length << 2);
  for (let key = length; (key & 3) != 0; key++) f32.store(scores + (<usize>key << 2), -1e30);
  let most = f32x4.splat(-1e30);
  for (let at = scores; at < end; at += 16) most = f32x4.pmax(most, v128.load(at));
  most = f32x4.pmax(most, v128.shuffle<i64>(most, most, 1, 0));
  most = f32x4.pmax(most, v128.shuffle<i32>(most, most, 1, 0, 3, 2));
  let total = f32x4.splat(0);
  for (let at = scores; at < end; at += 16) {
    const weights = powerOfTwo(f32x4.sub(v128.load(at), most));
    v128.store(at, weights);
    total = f32x4.add(total, weights);
  }
  return f32x4.extract_lane(total, 0) + f32x4.extract_lane(total, 1) + (f32x4.extract_lane(total, 2) + f32x4.extract_lane(total, 3));
}

/** Four rows of weights times eight channels of the values of `length` keys, `stride` bytes apart; each row times its factor. */
@inline
function valueTile(
  weights: usize, values: usize, stride: usize, length: i32, output: usize, step: usize, factor0: f32, factor1: f32, factor2: f32, factor3: f32,
): void {
  let sum00 = f32x4.splat(0), sum01 = f32x4.splat(0), sum10 = f32x4.splat(0), sum11 = f32x4.splat(0);
  let sum20 = f32x4.splat(0), sum21 = f32x4.splat(0), sum30 = f32x4.splat(0), sum31 = f32x4.splat(0);
  for (const end = weights + (<usize>length << 2); weights < end; weights += 4, values += stride) {
    const first = v128.load(values), second = v128.load(values, 16);
    let weight = v128.load32_splat(weights);
    sum00 = f32x4.add(sum00, f32x4.mul(weight, first));
    sum01 = f32x4.add(sum01, f32x4.mul(weight, second));
    weight = v128.load32_splat(weights, 512);
    sum10 = f32x4.add(sum10, f32x4.mul(weight, first));
    sum11 = f32x4.add(sum11, f32x4.mul(weight, second));
    weight = v128.load32_splat(weights, 1024);
    sum20 = f32x4.add(sum20, f32x4.mul(weight, first));
    sum21 = f32x4.add(sum21, f32x4.mul(weight, second));
    weight = v128.load32_splat(weights, 1536);
    sum30 = f32x4.add(sum30, f32x4.mul(weight, first));
    sum31 = f32x4.add(sum31, f32x4.mul(weight, second));
  }
  v128.store(output, f32x4.mul(sum00, f32x4.splat(factor0)));
  v128.store(output, f32x4.mul(sum01, f32x4.splat(factor0)), 16);
  output += step;
  v128.store(output, f32x4.mul(sum10, f32x4.splat(factor1)));
  v128.store(output, f32x4.mul(sum11, f32x4.splat(factor1)), 16);
  output += step;
  v128.store(output, f32x4.mul(sum20, f32x4.splat(factor2)));
  v128.store(output, f32x4.mul(sum21, f32x4.splat(factor2)), 16);
  output += step;
  v128.store(output, f32x4.mul(sum30, f32x4.splat(factor3)));
  v128.store(output, f32x4.mul(sum31, f32x4.splat(factor3)), 16);
}

/** One head: `room` holds 512 bytes of queries, 2,048 of scores and 16,384 of keys. */
function attendHead(query: usize, stride: usize, length: i32, width: i32, room: usize, output: usize): void {
  const key = query + (<usize>width << 2);
  const value = key + (<usize>width << 2);
  const scores = room + 512, keys = room + 2560;
  const step = <usize>width << 2;
  const rows = (length + 3) & ~3;
  transposeHead(key, rows, stride, 1, keys, scoreStride);
  for (let row = 0; row < rows; row += 4) {
    // e^x is 2^(x log2 e), and scores are divided by the root of the head's size.
    transposeHead(query + <usize>row * stride, 4, stride, 1.4426950408889634 / 5.656854249492381, room, 16);
    for (let other = 0; other < length; other += 8) scoreTile(room, keys + (<usize>other << 2), scores + (<usize>other << 2));
    const factor0: f32 = 1 / weigh(scores, length), factor1: f32 = 1 / weigh(scores + 512, length);
    const factor2: f32 = 1 / weigh(scores + 1024, length), factor3: f32 = 1 / weigh(scores + 1536, length);
    const to = output + <usize>row * step;
    for (let part: usize = 0; part < headBytes; part += 32) valueTile(scores, value + part, stride, length, to + part, step, factor0, factor1, factor2, factor3);
  }
}

/**
 * Every head of self-attention: `qkv` holds rows of query, key and value (3 x width floats), `output` gets rows of `width` floats; both have
 * room for `length` rows, rounded up to 4. `room` is 18,944 bytes.
 */
export function attend(qkv: usize, length: i32, width: i32, room: usize, output: usize): void {
  for (let head: usize = 0; head < <usize>width / 32; head++) {
    attendHead(qkv + head * headBytes, <usize>(3 * width) << 2, length, width, room, output + head * headBytes);
  }
}
