// Counts how often the program and its libraries ask the C library for memory.
#ifndef DABIR_CALLOCATIONCOUNTER_H
#define DABIR_CALLOCATIONCOUNTER_H

#include <stdbool.h>
#include <stdint.h>

/// Begins to count the calls of malloc, calloc, realloc, aligned_alloc and posix_memalign that the program and the
/// libraries loaded so far make from now on; false where that cannot be done. Calls within the C library itself,
/// such as strdup's, are not seen. Nothing is slowed down before; afterwards each call costs one more jump.
bool dabir_count_allocations(void);

/// The calls that this thread has made since then.
uint64_t dabir_allocations(void);

#endif
