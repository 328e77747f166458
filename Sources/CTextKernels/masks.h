// The masks of a block of 64 bytes, and what follows from them for words; the same for every instruction set.
#ifndef DABIR_MASKS_H
#define DABIR_MASKS_H

#include <string.h>

#include "CTextKernels.h"

#define INLINE static inline __attribute__((always_inline))

/// Bytes a classifier reads from the start of a block: the last character's class needs two bytes more.
enum { BLOCK = 64, BLOCK_READ = 66 };

/// One mask for each class bit; every byte of a character carries its character's class.
typedef struct {
  uint64_t letter, digit, extend, mid_letter, mid_digit, space, punctuation, hard;
  uint64_t continuation;
  uint64_t low_line, carriage_return;
} masks;

/// What a block decides: boundaries before bytes 1…60, and for the segment before each what its last and
/// first characters make of it.
typedef struct {
  uint64_t boundaries;
  uint64_t after_word, after_number, after_punctuation;
  uint64_t space;
  bool is_last;  // something undecidable follows
} decisions;

/// Lead bytes without their continuation bytes, as far as a block shows it. Texts are valid UTF-8; that the
/// kernels stop here keeps what they write in order if one is not.
INLINE uint64_t cut_leads(uint64_t leads, uint64_t long_leads, uint64_t continuation) {
  return ((leads & ~(continuation >> 1)) | (long_leads & ~(continuation >> 2))) & 0x3FFFFFFFFFFFFFFFull;
}

/// The bits of `runs` that hang together with the bit behind one of `from`.
INLINE uint64_t flood(uint64_t from, uint64_t runs) { return runs & ~(runs + (runs & (from << 1))); }

/// The first bytes of the characters that join equal neighbours, which are all `mid` between two of `side`, and
/// the first byte behind each. `filled` is `side` with the extenders behind it.
INLINE uint64_t mid_joins(uint64_t mid, uint64_t side, uint64_t filled, uint64_t continuation) {
  uint64_t start = mid & (filled << 1) & ~continuation;
  // The sum carries through the continuation bytes of a multi-byte character to the byte behind it.
  uint64_t next = start << 1;
  uint64_t behind = ((continuation + (next & continuation)) | next) & ~continuation & side;
  uint64_t joined = start & (behind >> 1 | (continuation >> 1 & (behind >> 2 | behind >> 3)));
  return joined | behind;
}

/// Decides the boundaries of a block that starts at a segment's start.
///
/// The comments name the rules of UAX #29 as ICU tailors them.
INLINE decisions decide_words(const masks *m, uint64_t line_feeds) {
  // White space kinds share bits with others; see dabir_word_class.
  uint64_t space_run = m->space & ~(m->mid_letter | m->punctuation);
  uint64_t mid_letter = m->mid_letter & ~m->space;
  uint64_t punctuation = m->punctuation & ~m->space;
  // WB4: extenders belong to the character before them. Behind white space, a low line or a mid character
  // they have effects of their own, which are rare.
  uint64_t odd = (m->space | m->low_line | m->mid_letter | m->mid_digit) << 1;
  uint64_t hard = m->hard | (m->extend & odd);
  uint64_t letters = m->letter | flood(m->letter, m->extend);
  uint64_t digits = m->digit | flood(m->digit, m->extend);
  punctuation |= flood(punctuation, m->extend);
  // WB5, WB8…WB10, WB13a, WB13b
  uint64_t word = letters | digits | m->low_line;
  uint64_t joined = word & word << 1;
  // WB6, WB7; WB11, WB12
  joined |= mid_joins(mid_letter, m->letter, letters, m->continuation);
  joined |= mid_joins(m->mid_digit & ~m->space, m->digit, digits, m->continuation);
  // WB3, WB3d, WB4
  joined |= (space_run & space_run << 1) | (m->carriage_return << 1 & line_feeds);
  joined |= m->extend | m->continuation;

  decisions d;
  // A mid character of three bytes needs to see the one behind it: byte 60 is the last that is decided.
  d.boundaries = ~joined & 0x1FFFFFFFFFFFFFFEull;
  d.is_last = hard != 0;
  if (hard) d.boundaries &= ((hard & -hard) - 1) >> 3;
  d.after_number = digits << 1 | (m->low_line << 1 & digits << 2);
  d.after_word = letters << 1 | (m->low_line << 1 & (letters | m->low_line) << 2);
  d.after_punctuation = punctuation << 1;
  d.space = m->space;
  return d;
}

/// The segments of a block that are not white space: a start for every end.
INLINE uint64_t token_ends(const decisions *d) { return d->boundaries & ~(d->space << 1); }
INLINE uint64_t token_starts(const decisions *d) {
  uint64_t last = 0x8000000000000000ull >> __builtin_clzll(d->boundaries);
  return ((d->boundaries | 1) & ~last) & ~d->space;
}

#endif
