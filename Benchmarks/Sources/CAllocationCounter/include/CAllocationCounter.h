#ifndef CALLOCATIONCOUNTER_H
#define CALLOCATIONCOUNTER_H

#include <stdint.h>

/// How often this program has asked for memory so far; stays 0 where the C library is not glibc.
uint64_t allocation_count(void);

#endif
