// Kernels over UTF-8 text that look at 64 bytes at a time: bit i of a mask speaks of byte i of a block.
//
// They know nothing of Unicode: what a byte sequence means is in tables that the caller fills from ICU.
#ifndef DABIR_CTEXTKERNELS_H
#define DABIR_CTEXTKERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The instruction sets that kernels are written for. All of them give the same results.
enum dabir_kernel {
  DABIR_KERNEL_PLAIN = 0,
  DABIR_KERNEL_AVX2 = 1,
  DABIR_KERNEL_AVX512 = 2,
  DABIR_KERNEL_NEON = 3,
};

/// Whether this processor runs a kernel, and the fastest one that it runs.
bool dabir_kernel_available(enum dabir_kernel kernel);
enum dabir_kernel dabir_kernel_best(void);

/// What a character is to the word kernel: bits of a class.
enum dabir_word_class {
  DABIR_WORD_LETTER = 0x01,
  DABIR_WORD_DIGIT = 0x02,
  DABIR_WORD_EXTEND = 0x04,      // joins what is before it and is seen through
  DABIR_WORD_MID_LETTER = 0x08,  // joins letters on both sides of it
  DABIR_WORD_MID_DIGIT = 0x10,   // joins digits on both sides of it
  DABIR_WORD_SPACE = 0x20,       // White_Space; alone: runs of it are one segment
  DABIR_WORD_PUNCTUATION = 0x40,
  DABIR_WORD_OTHER_SPACE = DABIR_WORD_SPACE | DABIR_WORD_MID_LETTER,  // white space that stands alone
  DABIR_WORD_NEWLINE = DABIR_WORD_SPACE | DABIR_WORD_PUNCTUATION,     // nothing joins it
  DABIR_WORD_HARD = 0x80,        // not for the kernel: it stops before such a character
};

/// A class for every character of the blocks that the kernels know; all others are hard.
typedef struct {
  uint8_t ascii[128];    // U+0000…U+007F
  uint8_t latin[128];    // U+0080…U+00FF
  uint8_t arabic[256];   // U+0600…U+06FF
  uint8_t general[64];   // U+2000…U+203F, general punctuation
  uint8_t low_line;      // '_' when it joins letters and digits (ExtendNumLet), else 0xFF
} dabir_char_classes;

/// Writes the word boundaries behind `*position`, which must be one (or the start of the text), and the rule
/// status before each, in hundreds.
///
/// Goes on until the end of the text, `stop`, or a character or a length that it cannot decide; `*position` is
/// then the last boundary written. Returns how many. Writes past its result: both outputs need room for
/// `stop - *position + 192` entries. Reads inside the text only.
size_t dabir_word_boundaries(enum dabir_kernel kernel, const dabir_char_classes *_Nonnull classes,
                             const uint8_t *_Nonnull text, size_t length, size_t stop,
                             size_t *_Nonnull position, uint32_t *_Nonnull ends, uint8_t *_Nonnull statuses);

/// The same for tokens: segments that are not white space, as start and end and a kind: 0 for a word, 1 for a
/// number, 4 for punctuation, 5 for a symbol.
size_t dabir_word_tokens(enum dabir_kernel kernel, const dabir_char_classes *_Nonnull classes,
                         const uint8_t *_Nonnull text, size_t length, size_t stop, size_t *_Nonnull position,
                         void *_Nonnull spans, uint8_t *_Nonnull kinds);

/// Writes where characters start from `from` up to `end` whose class has one of the bits of `wanted`; returns
/// how many. `from` must be the start of a character.
///
/// Writes past its result: the output needs room for `end - from + 64` entries. Reads inside the text only.
size_t dabir_class_positions(enum dabir_kernel kernel, const dabir_char_classes *_Nonnull classes,
                             const uint8_t *_Nonnull text, size_t length, size_t from, size_t end,
                             uint8_t wanted, uint32_t *_Nonnull positions);

/// How many hard characters start in the 64 bytes at `text`, all of which must be readable.
int dabir_hard_characters(enum dabir_kernel kernel, const dabir_char_classes *_Nonnull classes,
                          const uint8_t *_Nonnull text);

/// Where characters start in 64 bytes of a text.
typedef struct {
  uint64_t starts;  // a bit for each byte that starts a character
  uint64_t pairs;   // a bit for each byte that starts a character that counts twice
  uint64_t before;  // what the characters before the block count
} dabir_unit_block;

/// Finds out where the characters of a text start; those of four bytes count twice if asked for, as in UTF-16.
///
/// Writes `length / 64 + 1` blocks; returns what all characters count.
size_t dabir_unit_blocks(enum dabir_kernel kernel, const uint8_t *_Nonnull text, size_t length,
                         bool counts_pairs, dabir_unit_block *_Nonnull blocks);

/// Writes for each of `count` bytes of that text what the characters that start before it count; bytes behind the
/// text's end are taken for its end.
void dabir_unit_positions(enum dabir_kernel kernel, const dabir_unit_block *_Nonnull blocks, size_t length,
                          const uint32_t *_Nonnull bytes, size_t count, uint32_t *_Nonnull units);

/// Asks for a byte of memory that will be read soon, so that waiting for it overlaps with other work.
static inline void dabir_prefetch(const void *_Nonnull address) { __builtin_prefetch(address); }

#endif
