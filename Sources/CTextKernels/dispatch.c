// Chooses among the instruction sets.
#include "CTextKernels.h"

#define DECLARE(isa)                                                                                       \
  size_t dabir_word_boundaries_##isa(const dabir_char_classes *, const uint8_t *, size_t, size_t, size_t *, \
                                     uint32_t *, uint8_t *);                                               \
  size_t dabir_word_tokens_##isa(const dabir_char_classes *, const uint8_t *, size_t, size_t, size_t *,     \
                                 uint32_t *, uint8_t *);                                                   \
  size_t dabir_class_positions_##isa(const dabir_char_classes *, const uint8_t *, size_t, size_t, size_t,   \
                                     uint8_t, uint32_t *);                                                 \
  int dabir_hard_characters_##isa(const dabir_char_classes *, const uint8_t *);                            \
  size_t dabir_unit_blocks_##isa(const uint8_t *, size_t, bool, dabir_unit_block *);                        \
  void dabir_unit_positions_##isa(const dabir_unit_block *, size_t, const uint32_t *, size_t, uint32_t *);

DECLARE(plain)

#if defined(__x86_64__)

DECLARE(avx2)
DECLARE(avx512)

#define DISPATCH(kernel, name, ...)                              \
  switch (kernel) {                                              \
    case DABIR_KERNEL_AVX512: return name##_avx512(__VA_ARGS__); \
    case DABIR_KERNEL_AVX2: return name##_avx2(__VA_ARGS__);     \
    default: return name##_plain(__VA_ARGS__);                   \
  }

bool dabir_kernel_available(enum dabir_kernel kernel) {
  __builtin_cpu_init();
  switch (kernel) {
    case DABIR_KERNEL_AVX512:
      return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
             __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
             __builtin_cpu_supports("avx512vbmi") && __builtin_cpu_supports("avx512vbmi2") &&
             dabir_kernel_available(DABIR_KERNEL_AVX2);
    case DABIR_KERNEL_AVX2:
      return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
             __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt");
    default: return kernel == DABIR_KERNEL_PLAIN;
  }
}

#elif defined(__aarch64__)

DECLARE(neon)

#define DISPATCH(kernel, name, ...)                          \
  switch (kernel) {                                          \
    case DABIR_KERNEL_NEON: return name##_neon(__VA_ARGS__); \
    default: return name##_plain(__VA_ARGS__);               \
  }

bool dabir_kernel_available(enum dabir_kernel kernel) {
  return kernel == DABIR_KERNEL_PLAIN || kernel == DABIR_KERNEL_NEON;
}

#else

#define DISPATCH(kernel, name, ...) return name##_plain(__VA_ARGS__);

bool dabir_kernel_available(enum dabir_kernel kernel) { return kernel == DABIR_KERNEL_PLAIN; }

#endif

enum dabir_kernel dabir_kernel_best(void) {
  if (dabir_kernel_available(DABIR_KERNEL_AVX512)) return DABIR_KERNEL_AVX512;
  if (dabir_kernel_available(DABIR_KERNEL_AVX2)) return DABIR_KERNEL_AVX2;
  if (dabir_kernel_available(DABIR_KERNEL_NEON)) return DABIR_KERNEL_NEON;
  return DABIR_KERNEL_PLAIN;
}

size_t dabir_word_boundaries(enum dabir_kernel kernel, const dabir_char_classes *classes,
                             const uint8_t *text, size_t length, size_t stop, size_t *position,
                             uint32_t *ends, uint8_t *statuses) {
  DISPATCH(kernel, dabir_word_boundaries, classes, text, length, stop, position, ends, statuses)
}

size_t dabir_word_tokens(enum dabir_kernel kernel, const dabir_char_classes *classes, const uint8_t *text,
                         size_t length, size_t stop, size_t *position, void *spans, uint8_t *kinds) {
  DISPATCH(kernel, dabir_word_tokens, classes, text, length, stop, position, spans, kinds)
}

size_t dabir_class_positions(enum dabir_kernel kernel, const dabir_char_classes *classes, const uint8_t *text,
                             size_t length, size_t from, size_t end, uint8_t wanted, uint32_t *positions) {
  DISPATCH(kernel, dabir_class_positions, classes, text, length, from, end, wanted, positions)
}

int dabir_hard_characters(enum dabir_kernel kernel, const dabir_char_classes *classes, const uint8_t *text) {
  DISPATCH(kernel, dabir_hard_characters, classes, text)
}

size_t dabir_unit_blocks(enum dabir_kernel kernel, const uint8_t *text, size_t length, bool counts_pairs,
                         dabir_unit_block *blocks) {
  DISPATCH(kernel, dabir_unit_blocks, text, length, counts_pairs, blocks)
}

void dabir_unit_positions(enum dabir_kernel kernel, const dabir_unit_block *blocks, size_t length,
                          const uint32_t *bytes, size_t count, uint32_t *units) {
  DISPATCH(kernel, dabir_unit_positions, blocks, length, bytes, count, units)
}
