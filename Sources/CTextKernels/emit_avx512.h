// Writes what a block decided with AVX-512 VBMI2: positions are byte numbers under a mask, compressed.
#ifndef DABIR_EMIT_AVX512_H
#define DABIR_EMIT_AVX512_H

#include <immintrin.h>

#include "masks.h"

static const uint8_t byte_numbers[64] __attribute__((aligned(64))) = {
    0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
    22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
    44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};

/// Sixteen positions from the byte numbers in a quarter of a vector.
#define STORE_POSITIONS(positions, base, numbers, quarter)                             \
  _mm512_storeu_si512((positions) + 16 * (quarter),                                    \
                      _mm512_add_epi32(_mm512_set1_epi32((int)(base)),                 \
                                       _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(numbers, quarter))))

INLINE size_t emit_positions_avx512(uint64_t found, uint32_t base, uint32_t *positions) {
  __m512i numbers = _mm512_maskz_compress_epi8(found, _mm512_load_si512(byte_numbers));
  size_t count = (size_t)__builtin_popcountll(found);
  STORE_POSITIONS(positions, base, numbers, 0);
  if (__builtin_expect(count > 16, 0)) {
    STORE_POSITIONS(positions, base, numbers, 1);
    STORE_POSITIONS(positions, base, numbers, 2);
    STORE_POSITIONS(positions, base, numbers, 3);
  }
  return count;
}

INLINE size_t emit_boundaries_avx512(const decisions *d, uint32_t base, uint32_t *ends, uint8_t *statuses) {
  __m512i numbers = _mm512_maskz_compress_epi8(d->boundaries, _mm512_load_si512(byte_numbers));
  __m512i status = _mm512_maskz_set1_epi8(d->after_word, 2);
  status = _mm512_mask_mov_epi8(status, d->after_number, _mm512_set1_epi8(1));
  _mm512_storeu_si512(statuses, _mm512_maskz_compress_epi8(d->boundaries, status));
  size_t count = (size_t)__builtin_popcountll(d->boundaries);
  STORE_POSITIONS(ends, base, numbers, 0);
  STORE_POSITIONS(ends, base, numbers, 1);
  if (__builtin_expect(count > 32, 0)) {
    STORE_POSITIONS(ends, base, numbers, 2);
    STORE_POSITIONS(ends, base, numbers, 3);
  }
  return count;
}

/// Eight spans from eight starts and eight ends.
INLINE void store_spans(uint32_t *spans, __m512i origin, __m128i starts, __m128i ends) {
  __m512i low = _mm512_cvtepu8_epi64(starts);
  __m512i high = _mm512_slli_epi64(_mm512_cvtepu8_epi64(ends), 32);
  _mm512_storeu_si512(spans, _mm512_add_epi32(origin, _mm512_or_si512(low, high)));
}

INLINE size_t emit_tokens_avx512(const decisions *d, uint32_t base, uint32_t *spans, uint8_t *kinds) {
  uint64_t end_mask = token_ends(d);
  __m512i numbers = _mm512_load_si512(byte_numbers);
  __m512i starts = _mm512_maskz_compress_epi8(token_starts(d), numbers);
  __m512i ends = _mm512_maskz_compress_epi8(end_mask, numbers);
  __m512i kind = _mm512_set1_epi8(5);
  kind = _mm512_mask_mov_epi8(kind, d->after_punctuation, _mm512_set1_epi8(4));
  kind = _mm512_mask_mov_epi8(kind, d->after_number, _mm512_set1_epi8(1));
  kind = _mm512_mask_mov_epi8(kind, d->after_word, _mm512_setzero_si512());
  _mm512_storeu_si512(kinds, _mm512_maskz_compress_epi8(end_mask, kind));
  size_t count = (size_t)__builtin_popcountll(end_mask);
  __m512i origin = _mm512_set1_epi32((int)base);
  __m128i s = _mm512_castsi512_si128(starts), e = _mm512_castsi512_si128(ends);
  store_spans(spans, origin, s, e);
  store_spans(spans + 16, origin, _mm_srli_si128(s, 8), _mm_srli_si128(e, 8));
  if (__builtin_expect(count > 16, 0)) {
    uint8_t more_starts[64], more_ends[64];
    _mm512_storeu_si512(more_starts, starts);
    _mm512_storeu_si512(more_ends, ends);
    for (size_t i = 16; i < count; i += 8) {
      store_spans(spans + 2 * i, origin, _mm_loadl_epi64((const __m128i *)(more_starts + i)),
                  _mm_loadl_epi64((const __m128i *)(more_ends + i)));
    }
  }
  return count;
}

#endif
