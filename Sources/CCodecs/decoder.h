// What the decoders have in common.
#ifndef DABIR_DECODER_H
#define DABIR_DECODER_H

#include "CCodecs.h"

/// The first member of every decoder.
struct dabir_decoder {
  int32_t (*step)(dabir_decoder *, dabir_codec_step *);
  void (*close)(dabir_decoder *);
};

dabir_decoder *dabir_gzip_open(bool raw);
dabir_decoder *dabir_zstd_open(uint32_t window_log);
dabir_decoder *dabir_xz_open(uint32_t window_log);
dabir_decoder *dabir_bzip2_open(void);

/// Counts `count` bytes of input as taken.
static inline void dabir_take(dabir_codec_step *step, size_t count) {
  step->input += count;
  step->input_count -= count;
}

/// Counts `count` bytes of output as given.
static inline void dabir_give(dabir_codec_step *step, size_t count) {
  step->output += count;
  step->output_count -= count;
}

#endif
