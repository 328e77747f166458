// Where characters start, and how many there are before a byte; the same for every instruction set.
//
// The compiler's vectors of 64 bytes become what each instruction set has for them.

#include "masks.h"

typedef int8_t vector64 __attribute__((ext_vector_type(64)));
typedef bool vector_mask __attribute__((ext_vector_type(64)));

/// Makes a bit of each of 64 truth values. A macro, since vectors of this length are no arguments everywhere.
#define STORE_MASK(truth, bits)                                    \
  do {                                                             \
    vector_mask mask = __builtin_convertvector(truth, vector_mask); \
    memcpy(bits, &mask, sizeof mask);                              \
  } while (0)

/// The bytes of a block that start a character, and those that start one of four bytes when those count twice.
INLINE dabir_unit_block unit_block(const uint8_t *p, bool counts_pairs) {
  vector64 bytes;
  memcpy(&bytes, p, sizeof bytes);
  // As signed numbers, continuation bytes are those below -64, and leads of four bytes -16 and above.
  dabir_unit_block block = {0};
  STORE_MASK(bytes >= -64, &block.starts);
  if (counts_pairs) STORE_MASK((bytes >= -16) & (bytes < 0), &block.pairs);
  return block;
}

INLINE uint64_t units_below(const dabir_unit_block *block, uint64_t below) {
  return (uint64_t)(__builtin_popcountll(block->starts & below) + __builtin_popcountll(block->pairs & below));
}

size_t KERNEL(dabir_unit_blocks)(const uint8_t *text, size_t length, bool counts_pairs,
                                 dabir_unit_block *blocks) {
  uint64_t total = 0;
  size_t index = 0;
  for (; (index + 1) * BLOCK <= length; index++) {
    blocks[index] = unit_block(text + index * BLOCK, counts_pairs);
    blocks[index].before = total;
    total += units_below(&blocks[index], ~0ull);
  }
  // The last block has the text's end in it, or is empty and stands behind it. Continuation bytes count nothing.
  uint8_t copy[BLOCK];
  memset(copy, 0x80, BLOCK);
  memcpy(copy, text + index * BLOCK, length - index * BLOCK);
  blocks[index] = unit_block(copy, counts_pairs);
  blocks[index].before = total;
  return total + units_below(&blocks[index], ~0ull);
}

void KERNEL(dabir_unit_positions)(const dabir_unit_block *blocks, size_t length, const uint32_t *bytes,
                                  size_t count, uint32_t *units) {
  for (size_t i = 0; i < count; i++) {
    size_t byte = bytes[i] < length ? bytes[i] : length;
    const dabir_unit_block *block = &blocks[byte / BLOCK];
    units[i] = (uint32_t)(block->before + units_below(block, (1ull << byte % BLOCK) - 1));
  }
}
