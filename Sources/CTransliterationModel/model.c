#include "CTransliterationModel.h"

// Written by `dabir transliterate train`; `make model` makes it anew. The build sees when the file changes.
#pragma clang diagnostic ignored "-Wc23-extensions"
static const uint8_t model[] __attribute__((aligned(64))) = {
#embed "model.bin"
};

const uint8_t *dabir_transliteration_model(void) { return model; }

uint64_t dabir_transliteration_model_length(void) { return sizeof model; }
