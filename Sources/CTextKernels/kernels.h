// The loops of the kernels, written once; a file for each instruction set defines ISA, CLASSIFY, WANTED,
// LINE_FEEDS, EMIT_BOUNDARIES, EMIT_TOKENS and EMIT_POSITIONS and includes this.

#include "masks.h"

#define JOIN_NAME(a, b) a##_##b
#define NAME_FOR(name, isa) JOIN_NAME(name, isa)
#define KERNEL(name) NAME_FOR(name, ISA)

/// A vertical tab ends every segment before it and is looked through by nothing: the text's end in a block.
enum { END_FILLER = 0x0B };

/// A copy of a block with filler behind it where the text is too short to be read.
INLINE const uint8_t *last_block(const uint8_t *text, size_t length, size_t base, uint8_t *copy) {
  memset(copy, END_FILLER, BLOCK_READ);
  memcpy(copy, text + base, length - base);
  return copy;
}

INLINE const uint8_t *block_at(const uint8_t *text, size_t length, size_t base, uint8_t *copy) {
  return base + BLOCK_READ <= length ? text + base : last_block(text, length, base, copy);
}

INLINE decisions decide_at(const dabir_char_classes *classes, const uint8_t *p) {
  masks m = CLASSIFY(classes, p);
  return decide_words(&m, m.carriage_return ? LINE_FEEDS(p) : 0);
}

/// The boundaries of the block at `base`; none when the first segment cannot be decided.
INLINE decisions decide_block(const dabir_char_classes *classes, const uint8_t *text, size_t length,
                              size_t base, uint8_t *copy) {
  if (__builtin_expect(base + BLOCK_READ <= length, 1)) return decide_at(classes, text + base);
  decisions d = decide_at(classes, last_block(text, length, base, copy));
  if (length - base < BLOCK - 1) d.boundaries &= (2ull << (length - base)) - 1;
  return d;
}

size_t KERNEL(dabir_word_boundaries)(const dabir_char_classes *classes, const uint8_t *text, size_t length,
                                     size_t stop, size_t *position, uint32_t *ends, uint8_t *statuses) {
  uint8_t copy[BLOCK_READ];
  size_t base = *position, count = 0;
  while (base < stop) {
    decisions d = decide_block(classes, text, length, base, copy);
    if (!d.boundaries) break;
    count += EMIT_BOUNDARIES(&d, (uint32_t)base, ends + count, statuses + count);
    base += 63 - (size_t)__builtin_clzll(d.boundaries);
    if (d.is_last) break;
  }
  *position = base;
  return count;
}

size_t KERNEL(dabir_word_tokens)(const dabir_char_classes *classes, const uint8_t *text, size_t length,
                                 size_t stop, size_t *position, uint32_t *spans, uint8_t *kinds) {
  uint8_t copy[BLOCK_READ];
  size_t base = *position, count = 0;
  while (base < stop) {
    decisions d = decide_block(classes, text, length, base, copy);
    if (!d.boundaries) break;
    count += EMIT_TOKENS(&d, (uint32_t)base, spans + 2 * count, kinds + count);
    base += 63 - (size_t)__builtin_clzll(d.boundaries);
    if (d.is_last) break;
  }
  *position = base;
  return count;
}

size_t KERNEL(dabir_class_positions)(const dabir_char_classes *classes, const uint8_t *text, size_t length,
                                     size_t from, size_t end, uint8_t wanted, uint32_t *positions) {
  uint8_t copy[BLOCK_READ];
  size_t count = 0;
  for (size_t base = from; base < end; base += BLOCK) {
    uint64_t found = WANTED(classes, block_at(text, length, base, copy), wanted);
    if (end - base < BLOCK) found &= (1ull << (end - base)) - 1;
    count += EMIT_POSITIONS(found, (uint32_t)base, positions + count);
  }
  return count;
}

int KERNEL(dabir_hard_characters)(const dabir_char_classes *classes, const uint8_t *text) {
  uint8_t copy[BLOCK_READ];
  return __builtin_popcountll(WANTED(classes, block_at(text, BLOCK, 0, copy), DABIR_WORD_HARD));
}

#include "units.h"
