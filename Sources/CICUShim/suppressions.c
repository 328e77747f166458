#include "CICUShim.h"

#include <string.h>
#include <unicode/ures.h>
#include <unicode/utypes.h>

/// ICU takes nothing that it had to take from the default locale.
static bool is_own(UErrorCode error) { return U_SUCCESS(error) && error != U_USING_DEFAULT_WARNING; }

int32_t dabir_sentence_suppressions(const char *locale, uint16_t *units, int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  UResourceBundle *bundle = ures_open(U_ICUDATA_NAME "-brkitr", locale, &error);
  if (U_FAILURE(error)) return -1;
  UResourceBundle *exceptions = NULL, *list = NULL;
  if (is_own(error)) exceptions = ures_getByKey(bundle, "exceptions", NULL, &error);
  if (is_own(error)) list = ures_getByKey(exceptions, "SentenceBreak", NULL, &error);
  int32_t written = 0;
  if (is_own(error)) {
    int32_t size = ures_getSize(list);
    for (int32_t i = 0; i < size && U_SUCCESS(error); i++) {
      int32_t length = 0;
      const UChar *string = ures_getStringByIndex(list, i, &length, &error);
      if (U_FAILURE(error)) break;
      if (units && written + length + 1 <= capacity) {
        memcpy(units + written, string, sizeof(UChar) * (size_t)length);
        units[written + length] = 0;
      }
      written += length + 1;
    }
    if (U_FAILURE(error)) written = -1;
  } else if (U_FAILURE(error) && error != U_MISSING_RESOURCE_ERROR) {
    written = -1;
  }
  ures_close(list);
  ures_close(exceptions);
  ures_close(bundle);
  return written;
}
