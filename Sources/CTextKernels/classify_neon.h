// Classes of 64 bytes with NEON, whose table instructions look up 64 bytes.
#ifndef DABIR_CLASSIFY_NEON_H
#define DABIR_CLASSIFY_NEON_H

#include <arm_neon.h>

#include "classify_plain.h"

/// `table[index]` for a table of `parts` times 64 bytes; 0 where the index is outside.
INLINE uint8x16_t look_up(const uint8_t *table, int parts, uint8x16_t index) {
  uint8x16_t found = vqtbl4q_u8(vld1q_u8_x4(table), index);
  for (int part = 1; part < parts; part++) {
    found = vqtbx4q_u8(found, vld1q_u8_x4(table + 64 * part), vsubq_u8(index, vdupq_n_u8(64 * part)));
  }
  return found;
}

/// The classes of the non-ASCII characters that start in 16 bytes, in their lead bytes.
INLINE uint8x16_t wide_classes(const dabir_char_classes *classes, const uint8_t *p, uint8x16_t text) {
  uint8x16_t next = vld1q_u8(p + 1);
  uint8x16_t third = vld1q_u8(p + 2);
  // The two low bits of the lead byte over the six low bits of the next.
  uint8x16_t pair = vsliq_n_u8(vandq_u8(next, vdupq_n_u8(0x3F)), text, 6);
  uint8x16_t is_arabic = vceqq_u8(vandq_u8(text, vdupq_n_u8(0xFC)), vdupq_n_u8(0xD8));
  uint8x16_t is_latin = vceqq_u8(vandq_u8(text, vdupq_n_u8(0xFE)), vdupq_n_u8(0xC2));
  uint8x16_t is_general = vandq_u8(vceqq_u8(text, vdupq_n_u8(0xE2)), vceqq_u8(next, vdupq_n_u8(0x80)));
  uint8x16_t class = vandq_u8(vcgeq_u8(text, vdupq_n_u8(0xC0)), vdupq_n_u8(DABIR_WORD_HARD));
  class = vbslq_u8(is_arabic, look_up(classes->arabic, 4, pair), class);
  class = vbslq_u8(is_latin, look_up(classes->latin, 2, vandq_u8(pair, vdupq_n_u8(0x7F))), class);
  return vbslq_u8(is_general, look_up(classes->general, 1, vandq_u8(third, vdupq_n_u8(0x3F))), class);
}

/// A block's bytes or their classes.
typedef struct {
  uint8x16_t part[4];
} block;

INLINE block load_block(const uint8_t *p) {
  block text;
  for (int i = 0; i < 4; i++) text.part[i] = vld1q_u8(p + 16 * i);
  return text;
}

/// A bit for every byte of four vectors of which some bit is set also in `bits`.
INLINE uint64_t test_mask(const block *bytes, uint8_t bits) {
  const uint8x16_t weights = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t set[4];
  for (int i = 0; i < 4; i++) set[i] = vandq_u8(vtstq_u8(bytes->part[i], vdupq_n_u8(bits)), weights);
  uint8x16_t sums = vpaddq_u8(vpaddq_u8(set[0], set[1]), vpaddq_u8(set[2], set[3]));
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(sums, sums)), 0);
}

INLINE uint64_t equal_mask(const block *text, uint8_t byte) {
  block equal;
  for (int i = 0; i < 4; i++) equal.part[i] = vceqq_u8(text->part[i], vdupq_n_u8(byte));
  return test_mask(&equal, 0xFF);
}

INLINE uint64_t at_least_mask(const block *text, uint8_t byte) {
  block above;
  for (int i = 0; i < 4; i++) above.part[i] = vcgeq_u8(text->part[i], vdupq_n_u8(byte));
  return test_mask(&above, 0xFF);
}

INLINE uint64_t line_feed_mask_neon(const uint8_t *p) {
  block text = load_block(p);
  return equal_mask(&text, '\n');
}

/// The classes of a block's characters, in their first bytes.
INLINE block first_classes(const dabir_char_classes *classes, const uint8_t *p, const block *text,
                           uint64_t high) {
  block class;
  for (int i = 0; i < 4; i++) {
    class.part[i] = look_up(classes->ascii, 2, text->part[i]);
    if (high) class.part[i] = vorrq_u8(class.part[i], wide_classes(classes, p + 16 * i, text->part[i]));
  }
  return class;
}

/// The characters that start in a block and have one of the wanted class bits.
INLINE uint64_t wanted_neon(const dabir_char_classes *classes, const uint8_t *p, uint8_t wanted) {
  block text = load_block(p);
  block class = first_classes(classes, p, &text, test_mask(&text, 0x80));
  return test_mask(&class, wanted);
}

INLINE masks classify_neon(const dabir_char_classes *classes, const uint8_t *p) {
  block text = load_block(p);
  uint64_t high = test_mask(&text, 0x80);
  block class = first_classes(classes, p, &text, high);
  masks m;
  m.letter = test_mask(&class, DABIR_WORD_LETTER);
  m.digit = test_mask(&class, DABIR_WORD_DIGIT);
  m.extend = test_mask(&class, DABIR_WORD_EXTEND);
  m.mid_letter = test_mask(&class, DABIR_WORD_MID_LETTER);
  m.mid_digit = test_mask(&class, DABIR_WORD_MID_DIGIT);
  m.space = test_mask(&class, DABIR_WORD_SPACE);
  m.punctuation = test_mask(&class, DABIR_WORD_PUNCTUATION);
  m.hard = test_mask(&class, DABIR_WORD_HARD);
  m.low_line = equal_mask(&text, classes->low_line);
  m.carriage_return = equal_mask(&text, '\r');
  m.continuation = 0;
  if (high) {
    uint64_t leads = at_least_mask(&text, 0xC0);
    m.continuation = high & ~leads;
    spread_all(&m, leads, at_least_mask(&text, 0xE0));
  }
  return m;
}

#endif
