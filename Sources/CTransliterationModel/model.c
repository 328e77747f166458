#include "CTransliterationModel.h"

extern const uint8_t dabir_model_begin[], dabir_model_end[];

const uint8_t *dabir_transliteration_model(void) { return dabir_model_begin; }

uint64_t dabir_transliteration_model_length(void) { return (uint64_t)(dabir_model_end - dabir_model_begin); }
