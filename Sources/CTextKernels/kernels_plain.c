#include "classify_plain.h"
#include "emit_plain.h"

#define ISA plain
#define CLASSIFY classify_plain
#define WANTED wanted_plain
#define LINE_FEEDS line_feed_mask_plain
#define EMIT_POSITIONS emit_positions_plain
#define EMIT_BOUNDARIES emit_boundaries_plain
#define EMIT_TOKENS emit_tokens_plain

#include "kernels.h"
