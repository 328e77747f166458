#if defined(__x86_64__)

// The intrinsics must be declared outside the region: they bring their own targets.
#include <immintrin.h>
#include <string.h>

#pragma clang attribute push(__attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt"))), apply_to = function)

#include "classify_avx2.h"
#include "emit_plain.h"

#define ISA avx2
#define CLASSIFY classify_avx2
#define WANTED wanted_avx2
#define LINE_FEEDS line_feed_mask_avx2
#define EMIT_POSITIONS emit_positions_plain
#define EMIT_BOUNDARIES emit_boundaries_plain
#define EMIT_TOKENS emit_tokens_plain

#include "kernels.h"

#pragma clang attribute pop

#endif
