#include "CICUShim.h"

#include <unicode/utrans.h>

dabir_transliterator *dabir_transliterator_open(const char *rules, int32_t *status) {
  UChar id[64];
  int32_t length = 0;
  for (; rules[length] != 0 && length < 64; ++length) id[length] = (UChar)(unsigned char)rules[length];
  UErrorCode error = U_ZERO_ERROR;
  UTransliterator *icu = utrans_openU(id, length, UTRANS_FORWARD, 0, 0, 0, &error);
  *status = error;
  return U_FAILURE(error) ? 0 : (dabir_transliterator *)icu;
}

int32_t dabir_transliterate(dabir_transliterator *transliterator, uint16_t *text, int32_t length,
                            int32_t capacity, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t written = length, limit = length;
  utrans_transUChars((UTransliterator *)transliterator, text, &written, capacity, 0, &limit, &error);
  *status = error;
  return U_FAILURE(error) ? -1 : written;
}
