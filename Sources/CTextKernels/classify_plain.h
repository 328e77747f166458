// Classes of 64 bytes in plain C, eight bytes at a time.
#ifndef DABIR_CLASSIFY_PLAIN_H
#define DABIR_CLASSIFY_PLAIN_H

#include "masks.h"

/// Gives continuation bytes the class bits of their lead byte.
INLINE uint64_t spread(uint64_t bits, uint64_t leads, uint64_t long_leads) {
  return bits | (bits & leads) << 1 | (bits & long_leads) << 2;
}

/// Spreads all classes, and makes hard what is no well-formed UTF-8 as far as the block shows it.
INLINE void spread_all(masks *m, uint64_t leads, uint64_t long_leads) {
  m->letter = spread(m->letter, leads, long_leads);
  m->digit = spread(m->digit, leads, long_leads);
  m->extend = spread(m->extend, leads, long_leads);
  m->mid_letter = spread(m->mid_letter, leads, long_leads);
  m->mid_digit = spread(m->mid_digit, leads, long_leads);
  m->space = spread(m->space, leads, long_leads);
  m->punctuation = spread(m->punctuation, leads, long_leads);
  uint64_t stray = m->continuation & ~(leads << 1 | long_leads << 2 | long_leads << 3);
  m->hard |= cut_leads(leads, long_leads, m->continuation) | stray;
}

INLINE uint8_t class_at(const dabir_char_classes *classes, const uint8_t *p) {
  uint8_t lead = p[0];
  if (lead < 0x80) return classes->ascii[lead];
  if (lead < 0xC0) return 0;
  if ((lead & 0xFC) == 0xD8) return classes->arabic[(lead & 3) << 6 | (p[1] & 0x3F)];
  if ((lead & 0xFE) == 0xC2) return classes->latin[(lead & 1) << 6 | (p[1] & 0x3F)];
  if (lead == 0xE2 && p[1] == 0x80) return classes->general[p[2] & 0x3F];
  return DABIR_WORD_HARD;
}

/// Bit 7 of each of eight bytes, as one byte.
INLINE uint64_t high_bits(uint64_t bytes) {
  return ((bytes >> 7 & 0x0101010101010101ull) * 0x0102040810204080ull) >> 56;
}

/// A bit for each of the eight bytes that equals `byte`.
INLINE uint64_t equal_bits(uint64_t bytes, uint8_t byte) {
  uint64_t low = 0x7F7F7F7F7F7F7F7Full;
  uint64_t x = bytes ^ (0x0101010101010101ull * byte);
  return high_bits(~(((x & low) + low) | x | low));
}

INLINE uint64_t line_feed_mask_plain(const uint8_t *p) {
  uint64_t mask = 0;
  for (int i = 0; i < BLOCK; i++) mask |= (uint64_t)(p[i] == '\n') << i;
  return mask;
}

/// The characters that start in a block and have one of the wanted class bits.
INLINE uint64_t wanted_plain(const dabir_char_classes *classes, const uint8_t *p, uint8_t wanted) {
  uint64_t found = 0;
  for (int i = 0; i < BLOCK; i++) found |= (uint64_t)((class_at(classes, p + i) & wanted) != 0) << i;
  return found;
}

INLINE masks classify_plain(const dabir_char_classes *classes, const uint8_t *p) {
  masks m;
  memset(&m, 0, sizeof m);
  uint64_t leads = 0, long_leads = 0;
  for (int i = 0; i < BLOCK; i += 8) {
    uint64_t text, class = 0;
    memcpy(&text, p + i, 8);
    for (int k = 0; k < 8; k++) class |= (uint64_t)class_at(classes, p + i + k) << (8 * k);
    m.letter |= high_bits(class << 7) << i;
    m.digit |= high_bits(class << 6) << i;
    m.extend |= high_bits(class << 5) << i;
    m.mid_letter |= high_bits(class << 4) << i;
    m.mid_digit |= high_bits(class << 3) << i;
    m.space |= high_bits(class << 2) << i;
    m.punctuation |= high_bits(class << 1) << i;
    m.hard |= high_bits(class) << i;
    m.low_line |= equal_bits(text, classes->low_line) << i;
    m.carriage_return |= equal_bits(text, '\r') << i;
    uint64_t high = text & 0x8080808080808080ull;
    if (high) {
      m.continuation |= high_bits(high & ~(text << 1)) << i;
      leads |= high_bits(high & (text << 1)) << i;
      long_leads |= high_bits(high & (text << 1) & (text << 2)) << i;
    }
  }
  if (leads | m.continuation) spread_all(&m, leads, long_leads);
  return m;
}

#endif
