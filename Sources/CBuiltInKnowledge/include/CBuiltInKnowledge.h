// The built-in knowledge base: bytes that are linked into the program.
#ifndef DABIR_CBUILTINKNOWLEDGE_H
#define DABIR_CBUILTINKNOWLEDGE_H

#include <stddef.h>
#include <stdint.h>

/// The first byte; they stay where they are, and begin at a multiple of 64.
const uint8_t *_Nonnull dabir_builtin_knowledge(void);

/// The number of bytes.
size_t dabir_builtin_knowledge_length(void);

#endif
