#if defined(__aarch64__)

#include "classify_neon.h"
#include "emit_plain.h"

#define ISA neon
#define CLASSIFY classify_neon
#define WANTED wanted_neon
#define LINE_FEEDS line_feed_mask_neon
#define EMIT_POSITIONS emit_positions_plain
#define EMIT_BOUNDARIES emit_boundaries_plain
#define EMIT_TOKENS emit_tokens_plain

#include "kernels.h"

#endif
