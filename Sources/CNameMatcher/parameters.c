#include "CNameMatcher.h"

// The build sees when the file changes, which it does not with `.incbin`.
#pragma clang diagnostic ignored "-Wc23-extensions"
static const uint8_t parameters[] = {
#embed "name-matcher.bin"
};

const uint8_t *dabir_name_matcher_parameters(void) { return parameters; }

size_t dabir_name_matcher_parameters_size(void) { return sizeof parameters; }
