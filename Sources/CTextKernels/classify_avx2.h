// Classes of 64 bytes with AVX2.
#ifndef DABIR_CLASSIFY_AVX2_H
#define DABIR_CLASSIFY_AVX2_H

#include <immintrin.h>

#include "classify_plain.h"

/// An index into tables of 16, 32… 256 bytes: its low half, and its higher bits each on top of a byte.
typedef struct {
  __m256i low, bit4, bit5, bit6, bit7;
} table_index;

INLINE table_index index_from(__m256i bytes) {
  table_index index = {_mm256_and_si256(bytes, _mm256_set1_epi8(0x0F)), _mm256_slli_epi16(bytes, 3),
                       _mm256_slli_epi16(bytes, 2), _mm256_slli_epi16(bytes, 1), bytes};
  return index;
}

// A table is looked up in rows of 16 bytes, of which the higher bits of the index then choose one.

INLINE __m256i look_up16(const uint8_t *table, table_index index) {
  __m256i row = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)table));
  return _mm256_shuffle_epi8(row, index.low);
}

INLINE __m256i look_up32(const uint8_t *table, table_index index) {
  return _mm256_blendv_epi8(look_up16(table, index), look_up16(table + 16, index), index.bit4);
}

INLINE __m256i look_up64(const uint8_t *table, table_index index) {
  return _mm256_blendv_epi8(look_up32(table, index), look_up32(table + 32, index), index.bit5);
}

INLINE __m256i look_up128(const uint8_t *table, table_index index) {
  return _mm256_blendv_epi8(look_up64(table, index), look_up64(table + 64, index), index.bit6);
}

INLINE __m256i look_up256(const uint8_t *table, table_index index) {
  return _mm256_blendv_epi8(look_up128(table, index), look_up128(table + 128, index), index.bit7);
}

INLINE uint32_t bits_of(__m256i bytes) { return (uint32_t)_mm256_movemask_epi8(bytes); }

INLINE uint32_t equal_mask(__m256i bytes, uint8_t byte) {
  return bits_of(_mm256_cmpeq_epi8(bytes, _mm256_set1_epi8((char)byte)));
}

INLINE uint64_t line_feed_mask_avx2(const uint8_t *p) {
  uint64_t low = equal_mask(_mm256_loadu_si256((const __m256i *)p), '\n');
  return low | (uint64_t)equal_mask(_mm256_loadu_si256((const __m256i *)(p + 32)), '\n') << 32;
}

/// The classes of the non-ASCII characters that start in 32 bytes, in their lead bytes.
INLINE __m256i wide_classes(const dabir_char_classes *classes, const uint8_t *p, __m256i text) {
  __m256i next = _mm256_loadu_si256((const __m256i *)(p + 1));
  __m256i third = _mm256_loadu_si256((const __m256i *)(p + 2));
  __m256i zero = _mm256_setzero_si256();
  // The two low bits of the lead byte over the six low bits of the next.
  __m256i high2 = _mm256_and_si256(_mm256_slli_epi16(text, 6), _mm256_set1_epi8((char)0xC0));
  __m256i pair = _mm256_or_si256(high2, _mm256_and_si256(next, _mm256_set1_epi8(0x3F)));
  __m256i is_arabic = _mm256_cmpeq_epi8(_mm256_and_si256(text, _mm256_set1_epi8((char)0xFC)),
                                        _mm256_set1_epi8((char)0xD8));
  __m256i is_latin = _mm256_cmpeq_epi8(_mm256_and_si256(text, _mm256_set1_epi8((char)0xFE)),
                                       _mm256_set1_epi8((char)0xC2));
  __m256i is_general = _mm256_and_si256(_mm256_cmpeq_epi8(text, _mm256_set1_epi8((char)0xE2)),
                                        _mm256_cmpeq_epi8(next, _mm256_set1_epi8((char)0x80)));
  __m256i known = _mm256_or_si256(_mm256_or_si256(is_arabic, is_latin), is_general);
  // Lead bytes are 0xC0 and more: bits 7 and 6.
  __m256i is_lead = _mm256_cmpgt_epi8(zero, _mm256_and_si256(text, _mm256_slli_epi16(text, 1)));
  __m256i class = _mm256_and_si256(_mm256_andnot_si256(known, is_lead),
                                   _mm256_set1_epi8((char)DABIR_WORD_HARD));
  table_index pair_index = index_from(pair);
  class = _mm256_blendv_epi8(class, look_up256(classes->arabic, pair_index), is_arabic);
  if (!_mm256_testz_si256(is_latin, is_latin)) {
    class = _mm256_blendv_epi8(class, look_up128(classes->latin, pair_index), is_latin);
  }
  if (!_mm256_testz_si256(is_general, is_general)) {
    class = _mm256_blendv_epi8(class, look_up64(classes->general, index_from(third)), is_general);
  }
  return class;
}

INLINE uint32_t wanted_half(const dabir_char_classes *classes, const uint8_t *p, uint8_t wanted) {
  __m256i text = _mm256_loadu_si256((const __m256i *)p);
  __m256i class = look_up128(classes->ascii, index_from(text));
  if (bits_of(text)) class = _mm256_blendv_epi8(class, wide_classes(classes, p, text), text);
  return ~equal_mask(_mm256_and_si256(class, _mm256_set1_epi8((char)wanted)), 0);
}

/// The characters that start in a block and have one of the wanted class bits.
INLINE uint64_t wanted_avx2(const dabir_char_classes *classes, const uint8_t *p, uint8_t wanted) {
  return wanted_half(classes, p, wanted) | (uint64_t)wanted_half(classes, p + 32, wanted) << 32;
}

/// Adds the masks of 32 bytes to those of a block.
INLINE void classify_half(const dabir_char_classes *classes, const uint8_t *p, int shift, masks *m,
                          uint64_t *leads, uint64_t *long_leads) {
  __m256i text = _mm256_loadu_si256((const __m256i *)p);
  __m256i class = look_up128(classes->ascii, index_from(text));
  uint32_t high = bits_of(text);
  if (high) {
    class = _mm256_blendv_epi8(class, wide_classes(classes, p, text), text);
    uint32_t second = bits_of(_mm256_slli_epi16(text, 1));
    m->continuation |= (uint64_t)(high & ~second) << shift;
    *leads |= (uint64_t)(high & second) << shift;
    *long_leads |= (uint64_t)(high & second & bits_of(_mm256_slli_epi16(text, 2))) << shift;
  }
  m->letter |= (uint64_t)bits_of(_mm256_slli_epi16(class, 7)) << shift;
  m->digit |= (uint64_t)bits_of(_mm256_slli_epi16(class, 6)) << shift;
  m->extend |= (uint64_t)bits_of(_mm256_slli_epi16(class, 5)) << shift;
  m->mid_letter |= (uint64_t)bits_of(_mm256_slli_epi16(class, 4)) << shift;
  m->mid_digit |= (uint64_t)bits_of(_mm256_slli_epi16(class, 3)) << shift;
  m->space |= (uint64_t)bits_of(_mm256_slli_epi16(class, 2)) << shift;
  m->punctuation |= (uint64_t)bits_of(_mm256_slli_epi16(class, 1)) << shift;
  m->hard |= (uint64_t)bits_of(class) << shift;
  m->low_line |= (uint64_t)equal_mask(text, classes->low_line) << shift;
  m->carriage_return |= (uint64_t)equal_mask(text, '\r') << shift;
}

INLINE masks classify_avx2(const dabir_char_classes *classes, const uint8_t *p) {
  masks m;
  memset(&m, 0, sizeof m);
  uint64_t leads = 0, long_leads = 0;
  classify_half(classes, p, 0, &m, &leads, &long_leads);
  classify_half(classes, p + 32, 32, &m, &leads, &long_leads);
  if (leads | m.continuation) spread_all(&m, leads, long_leads);
  return m;
}

#endif
