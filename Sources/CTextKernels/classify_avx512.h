// Classes of 64 bytes with AVX-512 VBMI, whose permutations look up tables of 128 bytes.
#ifndef DABIR_CLASSIFY_AVX512_H
#define DABIR_CLASSIFY_AVX512_H

#include <immintrin.h>

#include "masks.h"

INLINE __m512i load64(const void *p) { return _mm512_loadu_si512(p); }

INLINE uint64_t line_feed_mask_avx512(const uint8_t *p) {
  return _mm512_cmpeq_epi8_mask(load64(p), _mm512_set1_epi8('\n'));
}

/// `table[index]` for a table of 128 bytes; the index counts modulo 128.
INLINE __m512i look_up128(const uint8_t *table, __m512i index) {
  return _mm512_permutex2var_epi8(load64(table), index, load64(table + 64));
}

/// The numbers of the bytes of a vector, each less `back`; what would be below 0 is not for use.
INLINE __m512i byte_numbers_less(int back) {
  static const uint8_t numbers[66] = {
      0,  0,  0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19,
      20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41,
      42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
  return load64(numbers + 2 - back);
}

/// The lead bytes of the characters that the tables know.
typedef struct {
  uint64_t arabic, latin, general;
} known_leads;

INLINE uint64_t continuation_mask(__m512i text) {
  return _mm512_cmplt_epi8_mask(text, _mm512_set1_epi8((char)0xC0));
}

/// The classes of a block with bytes above 0x7F, in the characters' lead bytes; other such bytes are hard.
INLINE __m512i lead_classes(const dabir_char_classes *classes, const uint8_t *p, __m512i text, __m512i class,
                            uint64_t high, known_leads *known) {
  __m512i next = load64(p + 1);
  __m512i third = load64(p + 2);
  // The two low bits of the lead byte over the six low bits of the next.
  __m512i high2 = _mm512_slli_epi16(text, 6);
  __m512i pair = _mm512_ternarylogic_epi32(_mm512_set1_epi8((char)0xC0), high2, next, 0xCA);
  __m512i arabic = _mm512_mask_blend_epi8(_mm512_movepi8_mask(pair), look_up128(classes->arabic, pair),
                                          look_up128(classes->arabic + 128, pair));
  __m512i latin = look_up128(classes->latin, pair);
  __m512i general = _mm512_permutexvar_epi8(third, load64(classes->general));
  known->arabic = _mm512_cmpeq_epi8_mask(_mm512_and_si512(text, _mm512_set1_epi8((char)0xFC)),
                                         _mm512_set1_epi8((char)0xD8));
  known->latin = _mm512_cmpeq_epi8_mask(_mm512_and_si512(text, _mm512_set1_epi8((char)0xFE)),
                                        _mm512_set1_epi8((char)0xC2));
  known->general = _mm512_mask_cmpeq_epi8_mask(
      _mm512_cmpeq_epi8_mask(text, _mm512_set1_epi8((char)0xE2)), next, _mm512_set1_epi8((char)0x80));
  class = _mm512_mask_mov_epi8(class, high, _mm512_set1_epi8((char)DABIR_WORD_HARD));
  class = _mm512_mask_mov_epi8(class, known->arabic, arabic);
  class = _mm512_mask_mov_epi8(class, known->latin, latin);
  return _mm512_mask_mov_epi8(class, known->general, general);
}

/// The characters that start in a block and have one of the wanted class bits.
INLINE uint64_t wanted_avx512(const dabir_char_classes *classes, const uint8_t *p, uint8_t wanted) {
  __m512i text = load64(p);
  __m512i class = look_up128(classes->ascii, text);
  __m512i bits = _mm512_set1_epi8((char)wanted);
  uint64_t high = _mm512_movepi8_mask(text);
  if (!high) return _mm512_test_epi8_mask(class, bits);
  known_leads known;
  class = lead_classes(classes, p, text, class, high, &known);
  return _mm512_test_epi8_mask(class, bits) & ~continuation_mask(text);
}

INLINE masks classify_avx512(const dabir_char_classes *classes, const uint8_t *p) {
  __m512i text = load64(p);
  __m512i class = look_up128(classes->ascii, text);
  masks m;
  m.continuation = 0;
  uint64_t high = _mm512_movepi8_mask(text), cut = 0;
  if (high) {
    known_leads known;
    class = lead_classes(classes, p, text, class, high, &known);
    // Continuation bytes get the classes of their lead bytes.
    uint64_t leads = known.arabic | known.latin | known.general;
    __m512i sources = byte_numbers_less(0);
    sources = _mm512_mask_mov_epi8(sources, leads << 1, byte_numbers_less(1));
    sources = _mm512_mask_mov_epi8(sources, known.general << 2, byte_numbers_less(2));
    class = _mm512_permutexvar_epi8(sources, class);
    m.continuation = continuation_mask(text);
    cut = cut_leads(leads, known.general, m.continuation);
  }
  m.letter = _mm512_test_epi8_mask(class, _mm512_set1_epi8(DABIR_WORD_LETTER));
  m.digit = _mm512_test_epi8_mask(class, _mm512_set1_epi8(DABIR_WORD_DIGIT));
  m.extend = _mm512_test_epi8_mask(class, _mm512_set1_epi8(DABIR_WORD_EXTEND));
  m.mid_letter = _mm512_test_epi8_mask(class, _mm512_set1_epi8(DABIR_WORD_MID_LETTER));
  m.mid_digit = _mm512_test_epi8_mask(class, _mm512_set1_epi8(DABIR_WORD_MID_DIGIT));
  m.space = _mm512_test_epi8_mask(class, _mm512_set1_epi8(DABIR_WORD_SPACE));
  m.punctuation = _mm512_test_epi8_mask(class, _mm512_set1_epi8(DABIR_WORD_PUNCTUATION));
  m.hard = _mm512_movepi8_mask(class) | cut;
  m.low_line = _mm512_cmpeq_epi8_mask(text, _mm512_set1_epi8((char)classes->low_line));
  m.carriage_return = _mm512_cmpeq_epi8_mask(text, _mm512_set1_epi8('\r'));
  return m;
}

#endif
