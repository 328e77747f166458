#include "CICUShim.h"

#include <unicode/unorm2.h>
#include <unicode/ustring.h>

int32_t dabir_fold_compatibility(const uint8_t *text, int32_t length, uint16_t *folded, int32_t capacity) {
  enum { LOCAL = 1024 };
  UChar local[LOCAL];
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFKCCasefoldInstance(&error);
  int32_t units = 0, substitutions = 0;
  u_strFromUTF8WithSub(local, LOCAL, &units, (const char *)text, length, 0xFFFD, &substitutions, &error);
  if (U_FAILURE(error)) return -1;
  int32_t written = unorm2_normalize(normalizer, local, units, folded, capacity, &error);
  return U_FAILURE(error) ? -1 : written;
}

int32_t dabir_base_letter(int32_t code_point) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFDInstance(&error);
  if (U_FAILURE(error)) return code_point;
  UChar parts[16];
  int32_t length = unorm2_getDecomposition(normalizer, code_point, parts, 16, &error);
  if (U_FAILURE(error) || length < 1) return code_point;
  UChar32 first;
  int32_t offset = 0;
  U16_NEXT(parts, offset, length, first);
  return first;
}
