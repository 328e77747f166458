#if defined(__x86_64__)

// The intrinsics must be declared outside the region: they bring their own targets.
#include <immintrin.h>
#include <string.h>

#define TARGET "avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi,avx512vbmi2,bmi,bmi2,lzcnt,popcnt"
#pragma clang attribute push(__attribute__((target(TARGET))), apply_to = function)

#include "classify_avx512.h"
#include "emit_avx512.h"

#define ISA avx512
#define CLASSIFY classify_avx512
#define WANTED wanted_avx512
#define LINE_FEEDS line_feed_mask_avx512
#define EMIT_POSITIONS emit_positions_avx512
#define EMIT_BOUNDARIES emit_boundaries_avx512
#define EMIT_TOKENS emit_tokens_avx512

#include "kernels.h"

#pragma clang attribute pop

#endif
