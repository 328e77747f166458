#include "CBuiltInKnowledge.h"

// The build sees when the file changes, which it does not with `.incbin`.
#pragma clang diagnostic ignored "-Wc23-extensions"
_Alignas(64) static const uint8_t bytes[] = {
#embed "builtin.kb"
};

const uint8_t *dabir_builtin_knowledge(void) { return bytes; }

size_t dabir_builtin_knowledge_length(void) { return sizeof bytes; }
