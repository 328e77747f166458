// Writes what a block decided, one bit after the other.
#ifndef DABIR_EMIT_PLAIN_H
#define DABIR_EMIT_PLAIN_H

#include "masks.h"

INLINE size_t emit_positions_plain(uint64_t found, uint32_t base, uint32_t *positions) {
  size_t count = 0;
  for (; found; found &= found - 1) positions[count++] = base + (uint32_t)__builtin_ctzll(found);
  return count;
}

/// The lowest bit, or any number below 64 when there is none.
INLINE int lowest_bit(uint64_t bits) { return (bits ? __builtin_ctzll(bits) : 64) & 63; }

// The loops below write some entries more than there are, because how many there are cannot be foreseen: a
// wrongly guessed end of a loop costs more.

INLINE size_t emit_boundaries_plain(const decisions *d, uint32_t base, uint32_t *ends, uint8_t *statuses) {
  size_t count = (size_t)__builtin_popcountll(d->boundaries), written = 0;
  uint64_t left = d->boundaries;
  do {
    for (int i = 0; i < 8; i++, written++) {
      int bit = lowest_bit(left);
      left &= left - 1;
      ends[written] = base + (uint32_t)bit;
      statuses[written] = (uint8_t)((d->after_number >> bit & 1) | (d->after_word >> bit & 1) << 1);
    }
  } while (written < count);
  return count;
}

INLINE size_t emit_tokens_plain(const decisions *d, uint32_t base, uint32_t *spans, uint8_t *kinds) {
  // By after_word, after_number << 1, after_punctuation << 2; a word's last letter is no punctuation, but the
  // low line at the end of one is.
  static const uint8_t kind_of[8] = {5, 0, 1, 0, 4, 0, 1, 0};
  uint64_t starts = token_starts(d), ends = token_ends(d);
  size_t count = (size_t)__builtin_popcountll(ends), written = 0;
  do {
    for (int i = 0; i < 4; i++, written++) {
      int end = lowest_bit(ends);
      spans[2 * written] = base + (uint32_t)lowest_bit(starts);
      spans[2 * written + 1] = base + (uint32_t)end;
      kinds[written] = kind_of[(d->after_word >> end & 1) | (d->after_number >> end & 1) << 1 |
                               (d->after_punctuation >> end & 1) << 2];
      starts &= starts - 1;
      ends &= ends - 1;
    }
  } while (written < count);
  return count;
}

#endif
