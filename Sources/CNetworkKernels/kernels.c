#include "CNetworkKernels.h"

#if defined(__x86_64__)
#if defined(__has_feature) && __has_feature(thread_sanitizer)
// The choice between clones is made before the sanitizer is there.
#define FOR_VECTOR_UNITS
#else
#define FOR_VECTOR_UNITS __attribute__((target_clones("avx512bw", "avx2", "default")))
#endif
#else
#define FOR_VECTOR_UNITS
#endif

FOR_VECTOR_UNITS
void dabir_network_scores(const int16_t *restrict state, const int16_t *restrict rows, const int32_t *restrict bias,
                          int32_t hidden, const int32_t *restrict chosen, int32_t count, float scale,
                          float *restrict scores) {
  for (int32_t index = 0; index < count; index++) {
    const int16_t *row = rows + (int64_t)chosen[index] * hidden;
    int32_t total = 0;
    for (int32_t column = 0; column < hidden; column++) total += (int32_t)state[column] * row[column];
    scores[index] = (float)(total + bias[chosen[index]]) * scale;
  }
}

FOR_VECTOR_UNITS
void dabir_network_activate(int16_t *restrict state, const int16_t *restrict sums, const int16_t *restrict rows,
                            const int32_t chosen[6], int32_t hidden, int32_t shift) {
  const int16_t *a = rows + (int64_t)chosen[0] * hidden, *b = rows + (int64_t)chosen[1] * hidden;
  const int16_t *c = rows + (int64_t)chosen[2] * hidden, *d = rows + (int64_t)chosen[3] * hidden;
  const int16_t *e = rows + (int64_t)chosen[4] * hidden, *f = rows + (int64_t)chosen[5] * hidden;
  for (int32_t column = 0; column < hidden; column++) {
    int16_t total = (int16_t)((uint16_t)sums[column] + (uint16_t)a[column] + (uint16_t)b[column] + (uint16_t)c[column] +
                              (uint16_t)d[column] + (uint16_t)e[column] + (uint16_t)f[column]);
    state[column] = (int16_t)(total > 0 ? total >> shift : 0);
  }
}
