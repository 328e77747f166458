// The built-in transliteration model, linked into the program as it was trained.
#ifndef DABIR_CTRANSLITERATIONMODEL_H
#define DABIR_CTRANSLITERATIONMODEL_H

#include <stdint.h>

/// The bytes of the model; static.
const uint8_t *_Nonnull dabir_transliteration_model(void);
uint64_t dabir_transliteration_model_length(void);

#endif
