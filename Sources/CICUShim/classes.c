#include "CICUShim.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/ucptrie.h>

int32_t dabir_class_of(int32_t code_point) {
  if (u_isUWhiteSpace(code_point)) return DABIR_CLASS_WHITE_SPACE;
  return (U_GET_GC_MASK(code_point) & U_GC_P_MASK) ? DABIR_CLASS_PUNCTUATION : DABIR_CLASS_OTHER;
}

bool dabir_rules_categories(const uint8_t *trie, int32_t length, uint8_t *categories) {
  UErrorCode error = U_ZERO_ERROR;
  UCPTrie *opened =
      ucptrie_openFromBinary(UCPTRIE_TYPE_FAST, UCPTRIE_VALUE_BITS_ANY, trie, length, NULL, &error);
  if (U_FAILURE(error)) return false;
  bool fits = true;
  UChar32 start = 0, end;
  uint32_t value;
  while (fits && (end = ucptrie_getRange(opened, start, UCPMAP_RANGE_NORMAL, 0, NULL, NULL, &value)) >= 0) {
    fits = value <= UINT8_MAX;
    memset(categories + start, (int)value, (size_t)(end - start + 1));
    start = end + 1;
  }
  ucptrie_close(opened);
  return fits && start == 0x110000;
}

struct class_sum {
  uint8_t *entries;
  int32_t shift;
};

/// White space has one of the categories Z* and Cc, of which there are few code points.
static UBool add_range(const void *context, UChar32 start, UChar32 limit, UCharCategory category) {
  const struct class_sum *sum = context;
  uint32_t mask = U_MASK(category);
  if (mask & (U_GC_Z_MASK | U_GC_CC_MASK | U_GC_P_MASK)) {
    for (UChar32 c = start; c < limit; c++) sum->entries[c] += (uint8_t)(dabir_class_of(c) << sum->shift);
  }
  return true;
}

void dabir_add_classes(uint8_t *entries, int32_t shift) {
  struct class_sum sum = {entries, shift};
  u_enumCharTypes(add_range, &sum);
}
