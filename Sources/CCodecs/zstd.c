// zstd through libzstd.
#include <stdlib.h>
#include <zstd.h>
#include <zstd_errors.h>

#include "decoder.h"

typedef struct {
  dabir_decoder base;
  ZSTD_DCtx *context;
  bool is_in_frame;
  bool had_frame;
} zstd_decoder;

static int32_t status_of(const zstd_decoder *decoder, size_t code) {
  switch (ZSTD_getErrorCode(code)) {
  case ZSTD_error_checksum_wrong: return DABIR_CODEC_BAD_CHECKSUM;
  case ZSTD_error_frameParameter_windowTooLarge: return DABIR_CODEC_OVER_WINDOW_LIMIT;
  case ZSTD_error_memory_allocation: return DABIR_CODEC_NO_MEMORY;
  case ZSTD_error_version_unsupported:
  case ZSTD_error_frameParameter_unsupported:
  case ZSTD_error_dictionary_wrong: return DABIR_CODEC_UNSUPPORTED;
  case ZSTD_error_prefix_unknown:
    return decoder->had_frame ? DABIR_CODEC_TRAILING_DATA : DABIR_CODEC_DAMAGED;
  default: return DABIR_CODEC_DAMAGED;
  }
}

static int32_t zstd_step(dabir_decoder *base, dabir_codec_step *step) {
  zstd_decoder *decoder = (zstd_decoder *)base;
  if (step->input_count == 0 && !decoder->is_in_frame)
    return step->input_ends ? DABIR_CODEC_END : DABIR_CODEC_MORE;
  ZSTD_inBuffer input = {step->input, step->input_count, 0};
  ZSTD_outBuffer output = {step->output, step->output_count, 0};
  size_t code = ZSTD_decompressStream(decoder->context, &output, &input);
  dabir_take(step, input.pos);
  dabir_give(step, output.pos);
  if (ZSTD_isError(code)) return status_of(decoder, code);
  decoder->is_in_frame = code != 0;
  if (code == 0) decoder->had_frame = true;
  bool waits = input.pos == 0 && output.pos == 0;
  return waits && step->input_ends && code != 0 ? DABIR_CODEC_ENDS_TOO_EARLY : DABIR_CODEC_MORE;
}

static void zstd_close(dabir_decoder *base) {
  ZSTD_freeDCtx(((zstd_decoder *)base)->context);
  free(base);
}

dabir_decoder *dabir_zstd_open(uint32_t window_log) {
  zstd_decoder *decoder = calloc(1, sizeof(zstd_decoder));
  if (!decoder) return NULL;
  decoder->base = (dabir_decoder){zstd_step, zstd_close};
  decoder->context = ZSTD_createDCtx();
  if (!decoder->context) {
    free(decoder);
    return NULL;
  }
  ZSTD_DCtx_setParameter(decoder->context, ZSTD_d_windowLogMax, (int)window_log);
  return &decoder->base;
}
