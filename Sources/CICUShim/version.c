#include "CICUShim.h"

#include <unicode/uchar.h>
#include <unicode/utypes.h>
#include <unicode/uversion.h>

const char *dabir_icu_error_name(int32_t status) { return u_errorName((UErrorCode)status); }

const char *dabir_icu_version(void) { return U_ICU_VERSION; }

const char *dabir_unicode_version(void) { return U_UNICODE_VERSION; }
