// The products of a network over 16-bit numbers, compiled for the vector units that processors have; which one runs
// is decided when the program starts. The results are the same numbers.
#ifndef DABIR_CNETWORKKERNELS_H
#define DABIR_CNETWORKKERNELS_H

#include <stdint.h>

/// Begins to bring memory near that is read soon.
static inline void dabir_prefetch(const void *_Nonnull address) { __builtin_prefetch(address); }

/// Writes the products of a hidden layer with some rows of a table, each with its bias added and scaled.
/// `hidden` is a multiple of 16; there is room for three scores more.
void dabir_network_scores(const int16_t *_Nonnull state, const int16_t *_Nonnull rows, const int32_t *_Nonnull bias,
                          int32_t hidden, const int32_t *_Nonnull chosen, int32_t count, float scale,
                          float *_Nonnull scores);

/// Turns logarithms of shares into logarithms of the shares in their sum. There is room for seven numbers more.
void dabir_log_shares(float *_Nonnull scores, int32_t count);

/// Writes the sum of a row and some rows of a table. `hidden` is a multiple of 16; sums wrap around.
void dabir_network_add(int16_t *_Nonnull sums, const int16_t *_Nonnull base, const int16_t *_Nonnull rows,
                       const int32_t *_Nonnull chosen, int32_t count, int32_t hidden);

/// Writes a hidden layer: the sum of a row and six rows of a table, nothing below 0, shifted to the right.
/// `hidden` is a multiple of 16; sums wrap around.
void dabir_network_activate(int16_t *_Nonnull state, const int16_t *_Nonnull sums, const int16_t *_Nonnull rows,
                            const int32_t chosen[_Nonnull 6], int32_t hidden, int32_t shift);

#endif
