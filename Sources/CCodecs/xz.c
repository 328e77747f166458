// xz through liblzma.
#include <lzma.h>
#include <stdlib.h>

#include "decoder.h"

typedef struct {
  dabir_decoder base;
  bool is_in_stream;
  /// The most memory that one stream may take.
  uint64_t limit;
  /// Zeros since the last stream; they come in fours.
  size_t padding;
  lzma_stream stream;
} xz_decoder;

static int32_t status_of(lzma_ret code) {
  switch (code) {
  case LZMA_BUF_ERROR: return DABIR_CODEC_ENDS_TOO_EARLY;
  case LZMA_MEMLIMIT_ERROR: return DABIR_CODEC_OVER_WINDOW_LIMIT;
  case LZMA_MEM_ERROR: return DABIR_CODEC_NO_MEMORY;
  case LZMA_OPTIONS_ERROR: return DABIR_CODEC_UNSUPPORTED;
  default: return DABIR_CODEC_DAMAGED;
  }
}

static int32_t read_between(xz_decoder *decoder, dabir_codec_step *step) {
  for (; step->input_count > 0 && step->input[0] == 0; decoder->padding++) dabir_take(step, 1);
  if (step->input_count == 0 && !step->input_ends) return DABIR_CODEC_MORE;
  if (decoder->padding % 4 != 0) return DABIR_CODEC_DAMAGED;
  if (step->input_count == 0) return DABIR_CODEC_END;
  if (step->input[0] != 0xfd) return DABIR_CODEC_TRAILING_DATA;
  // Takes up what the stream before it left allocated.
  lzma_ret code = lzma_stream_decoder(&decoder->stream, decoder->limit, 0);
  decoder->is_in_stream = code == LZMA_OK;
  decoder->padding = 0;
  return code == LZMA_OK ? DABIR_CODEC_MORE : status_of(code);
}

static int32_t read_stream(xz_decoder *decoder, dabir_codec_step *step) {
  lzma_stream *stream = &decoder->stream;
  stream->next_in = step->input;
  stream->avail_in = step->input_count;
  stream->next_out = step->output;
  stream->avail_out = step->output_count;
  lzma_ret code;
  // liblzma says only at the second call in vain that it cannot go on.
  do code = lzma_code(stream, LZMA_RUN);
  while (code == LZMA_OK && step->input_ends && stream->avail_in == 0 &&
         stream->avail_out == step->output_count);
  dabir_take(step, step->input_count - stream->avail_in);
  dabir_give(step, step->output_count - stream->avail_out);
  if (code == LZMA_STREAM_END) decoder->is_in_stream = false;
  bool goes_on = code == LZMA_OK || code == LZMA_STREAM_END || (code == LZMA_BUF_ERROR && !step->input_ends);
  return goes_on ? DABIR_CODEC_MORE : status_of(code);
}

static int32_t xz_step(dabir_decoder *base, dabir_codec_step *step) {
  xz_decoder *decoder = (xz_decoder *)base;
  if (!decoder->is_in_stream) {
    int32_t status = read_between(decoder, step);
    if (!decoder->is_in_stream) return status;
  }
  return read_stream(decoder, step);
}

static void xz_close(dabir_decoder *base) {
  lzma_end(&((xz_decoder *)base)->stream);
  free(base);
}

dabir_decoder *dabir_xz_open(uint32_t window_log) {
  xz_decoder *decoder = calloc(1, sizeof(xz_decoder));
  if (!decoder) return NULL;
  decoder->base = (dabir_decoder){xz_step, xz_close};
  decoder->stream = (lzma_stream)LZMA_STREAM_INIT;
  // The dictionary, and a little for everything else.
  decoder->limit = (UINT64_C(1) << window_log) + (UINT64_C(8) << 20);
  return &decoder->base;
}
