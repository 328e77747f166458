#include "CICUShim.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

struct dabir_break {
  UBreakIterator *iterator;
  UText text;
};

/// Makes a new iterator load its dictionaries: one character of every script that has one.
///
/// ICU asks the engines that an iterator has loaded so far who handles a character. Whether U+30FC, which many
/// scripts share, goes to the dictionary of Chinese and Japanese would otherwise depend on the texts before.
static void load_dictionaries(dabir_break *opened, UErrorCode *error) {
  static const char text[] = "\u4E00 \u0E01 \u0E81 \u1000 \u1780";
  utext_openUTF8(&opened->text, text, sizeof text - 1, error);
  ubrk_setUText(opened->iterator, &opened->text, error);
  while (U_SUCCESS(*error) && ubrk_next(opened->iterator) != UBRK_DONE) continue;
}

dabir_break *dabir_break_open(int32_t kind, const char *locale, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open((UBreakIteratorType)kind, locale, NULL, 0, &error);
  *status = (int32_t)error;
  if (U_FAILURE(error)) return NULL;
  dabir_break *opened = calloc(1, sizeof *opened);
  if (!opened) {
    ubrk_close(iterator);
    *status = (int32_t)U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  UText empty = UTEXT_INITIALIZER;
  opened->text = empty;
  opened->iterator = iterator;
  if (kind == DABIR_BREAK_WORD) load_dictionaries(opened, &error);
  *status = (int32_t)error;
  if (U_SUCCESS(error)) return opened;
  dabir_break_close(opened);
  return NULL;
}

void dabir_break_close(dabir_break *iterator) {
  if (!iterator) return;
  ubrk_close(iterator->iterator);
  utext_close(&iterator->text);
  free(iterator);
}

bool dabir_break_set_text(dabir_break *iterator, const uint8_t *text, int64_t length, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  utext_openUTF8(&iterator->text, (const char *)text, length, &error);
  ubrk_setUText(iterator->iterator, &iterator->text, &error);
  *status = (int32_t)error;
  return U_SUCCESS(error);
}

int32_t dabir_break_next(dabir_break *iterator, uint32_t *boundaries, int32_t *statuses, int32_t capacity) {
  int32_t count = 0;
  while (count < capacity) {
    int32_t position = ubrk_next(iterator->iterator);
    if (position == UBRK_DONE) break;
    boundaries[count] = (uint32_t)position;
    if (statuses) statuses[count] = ubrk_getRuleStatus(iterator->iterator);
    count++;
  }
  return count;
}

int32_t dabir_break_locale_count(void) { return ubrk_countAvailable(); }

const char *dabir_break_locale(int32_t index) { return ubrk_getAvailable(index); }

int32_t dabir_break_rules(dabir_break *iterator, uint8_t *rules, int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t length = (int32_t)ubrk_getBinaryRules(iterator->iterator, rules, rules ? capacity : 0, &error);
  return U_SUCCESS(error) || error == U_BUFFER_OVERFLOW_ERROR ? length : 0;
}
