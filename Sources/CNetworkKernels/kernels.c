#include "CNetworkKernels.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif
#include <math.h>
#include <string.h>

// The same numbers on every processor.
#pragma STDC FP_CONTRACT OFF

#if defined(__x86_64__)
#if defined(__has_feature) && __has_feature(thread_sanitizer)
// The choice between clones is made before the sanitizer is there.
#define FOR_VECTOR_UNITS
#else
#define FOR_VECTOR_UNITS __attribute__((target_clones("avx512bw", "avx2", "default")))
#endif
#else
#define FOR_VECTOR_UNITS
#endif

#if defined(__x86_64__)
// Four products at a time, which share the loads of the hidden layer. Compilers do not find the instruction that
// multiplies and adds pairs in a loop over four sums.
__attribute__((target("avx2")))
static void scores_of_four(const int16_t *state, const int16_t *rows, const int32_t *bias, int32_t hidden,
                           const int32_t *chosen, int32_t count, float scale, float *scores) {
  for (int32_t index = 0; index < count; index += 4) {
    int64_t unit[4];
    for (int32_t place = 0; place < 4; place++) unit[place] = chosen[index + place < count ? index + place : count - 1];
    const int16_t *a = rows + unit[0] * hidden, *b = rows + unit[1] * hidden;
    const int16_t *c = rows + unit[2] * hidden, *d = rows + unit[3] * hidden;
    __m256i sums[4] = {_mm256_setzero_si256(), _mm256_setzero_si256(), _mm256_setzero_si256(), _mm256_setzero_si256()};
    for (int32_t column = 0; column < hidden; column += 16) {
      __m256i lanes = _mm256_loadu_si256((const __m256i *)(state + column));
      sums[0] = _mm256_add_epi32(sums[0], _mm256_madd_epi16(lanes, _mm256_loadu_si256((const __m256i *)(a + column))));
      sums[1] = _mm256_add_epi32(sums[1], _mm256_madd_epi16(lanes, _mm256_loadu_si256((const __m256i *)(b + column))));
      sums[2] = _mm256_add_epi32(sums[2], _mm256_madd_epi16(lanes, _mm256_loadu_si256((const __m256i *)(c + column))));
      sums[3] = _mm256_add_epi32(sums[3], _mm256_madd_epi16(lanes, _mm256_loadu_si256((const __m256i *)(d + column))));
    }
    __m256i halves = _mm256_hadd_epi32(_mm256_hadd_epi32(sums[0], sums[1]), _mm256_hadd_epi32(sums[2], sums[3]));
    __m128i totals = _mm_add_epi32(_mm256_castsi256_si128(halves), _mm256_extracti128_si256(halves, 1));
    totals = _mm_add_epi32(totals, _mm_setr_epi32(bias[unit[0]], bias[unit[1]], bias[unit[2]], bias[unit[3]]));
    _mm_storeu_ps(scores + index, _mm_mul_ps(_mm_cvtepi32_ps(totals), _mm_set1_ps(scale)));
  }
}
#endif

void dabir_network_scores(const int16_t *restrict state, const int16_t *restrict rows, const int32_t *restrict bias,
                          int32_t hidden, const int32_t *restrict chosen, int32_t count, float scale,
                          float *restrict scores) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return scores_of_four(state, rows, bias, hidden, chosen, count, scale, scores);
#endif
  for (int32_t index = 0; index < count; index++) {
    const int16_t *row = rows + (int64_t)chosen[index] * hidden;
    int32_t total = 0;
    for (int32_t column = 0; column < hidden; column++) total += (int32_t)state[column] * row[column];
    scores[index] = (float)(total + bias[chosen[index]]) * scale;
  }
}

FOR_VECTOR_UNITS
void dabir_network_add(int16_t *restrict sums, const int16_t *restrict base, const int16_t *restrict rows,
                       const int32_t *restrict chosen, int32_t count, int32_t hidden) {
  for (int32_t start = 0; start < hidden; start += 16) {
    uint16_t lanes[16];
    for (int32_t lane = 0; lane < 16; lane++) lanes[lane] = (uint16_t)base[start + lane];
    for (int32_t index = 0; index < count; index++) {
      const int16_t *row = rows + (int64_t)chosen[index] * hidden + start;
      for (int32_t lane = 0; lane < 16; lane++) lanes[lane] = (uint16_t)(lanes[lane] + (uint16_t)row[lane]);
    }
    for (int32_t lane = 0; lane < 16; lane++) sums[start + lane] = (int16_t)lanes[lane];
  }
}

FOR_VECTOR_UNITS
void dabir_network_activate(int16_t *restrict state, const int16_t *restrict sums, const int16_t *restrict rows,
                            const int32_t chosen[6], int32_t hidden, int32_t shift) {
  const int16_t *a = rows + (int64_t)chosen[0] * hidden, *b = rows + (int64_t)chosen[1] * hidden;
  const int16_t *c = rows + (int64_t)chosen[2] * hidden, *d = rows + (int64_t)chosen[3] * hidden;
  const int16_t *e = rows + (int64_t)chosen[4] * hidden, *f = rows + (int64_t)chosen[5] * hidden;
  for (int32_t column = 0; column < hidden; column++) {
    int16_t total = (int16_t)((uint16_t)sums[column] + (uint16_t)a[column] + (uint16_t)b[column] + (uint16_t)c[column] +
                              (uint16_t)d[column] + (uint16_t)e[column] + (uint16_t)f[column]);
    state[column] = (int16_t)(total > 0 ? total >> shift : 0);
  }
}

/// e to a power up to 0, with a relative error below 1e-4: 2^x of the fraction is a polynomial (Taylor's, around 0);
/// the whole part goes into the exponent's bits.
static inline __attribute__((always_inline)) float exponential(float value) {
  float power = value * 1.442695f;
  power = power < -120.0f ? -120.0f : power;
  // Adding 1.5 * 2^23 rounds to a whole number, which is then in the lowest bits.
  float shifted = power + 12582912.0f;
  float fraction = power - (shifted - 12582912.0f);
  float cubic = 0.2402265f + fraction * (0.0555041f + fraction * 0.0096181f);
  float two = 1.0f + fraction * (0.6931472f + fraction * cubic);
  uint32_t bits, whole;
  memcpy(&bits, &two, sizeof bits);
  memcpy(&whole, &shifted, sizeof whole);
  bits += whole << 23;
  memcpy(&two, &bits, sizeof two);
  return two;
}

FOR_VECTOR_UNITS
void dabir_log_shares(float *scores, int32_t count) {
  float highest = scores[0];
  for (int32_t index = 1; index < count; index++) highest = scores[index] > highest ? scores[index] : highest;
  for (int32_t index = count; index < count + 7; index++) scores[index] = -1000;
  float all[8] = {0};
  for (int32_t start = 0; start < count; start += 8)
    for (int32_t lane = 0; lane < 8; lane++) all[lane] += exponential(scores[start + lane] - highest);
  float sum = ((all[0] + all[4]) + (all[2] + all[6])) + ((all[1] + all[5]) + (all[3] + all[7]));
  float log = logf(sum) + highest;
  for (int32_t index = 0; index < count; index++) scores[index] -= log;
}
