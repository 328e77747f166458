// xz through liblzma.
#include <lzma.h>
#include <stdlib.h>

#include "decoder.h"

typedef struct {
  dabir_decoder base;
  lzma_stream stream;
} xz_decoder;

static int32_t status_of(const xz_decoder *decoder, lzma_ret code) {
  switch (code) {
  case LZMA_STREAM_END: return DABIR_CODEC_END;
  case LZMA_BUF_ERROR: return DABIR_CODEC_ENDS_TOO_EARLY;
  case LZMA_MEMLIMIT_ERROR: return DABIR_CODEC_OVER_WINDOW_LIMIT;
  case LZMA_MEM_ERROR: return DABIR_CODEC_NO_MEMORY;
  case LZMA_OPTIONS_ERROR: return DABIR_CODEC_UNSUPPORTED;
  // No header where one must be: the first one was recognised before the decoder was opened.
  case LZMA_FORMAT_ERROR:
    return decoder->stream.total_in > LZMA_STREAM_HEADER_SIZE ? DABIR_CODEC_TRAILING_DATA
                                                              : DABIR_CODEC_DAMAGED;
  default: return DABIR_CODEC_DAMAGED;
  }
}

static int32_t xz_step(dabir_decoder *base, dabir_codec_step *step) {
  xz_decoder *decoder = (xz_decoder *)base;
  lzma_stream *stream = &decoder->stream;
  stream->next_in = step->input;
  stream->avail_in = step->input_count;
  stream->next_out = step->output;
  stream->avail_out = step->output_count;
  lzma_ret code;
  // liblzma says only at the second call in vain that it cannot go on.
  do code = lzma_code(stream, step->input_ends ? LZMA_FINISH : LZMA_RUN);
  while (code == LZMA_OK && step->input_ends && stream->avail_in == 0 &&
         stream->avail_out == step->output_count);
  dabir_take(step, step->input_count - stream->avail_in);
  dabir_give(step, step->output_count - stream->avail_out);
  if (code == LZMA_BUF_ERROR && !step->input_ends) return DABIR_CODEC_MORE;
  return code == LZMA_OK ? DABIR_CODEC_MORE : status_of(decoder, code);
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
  uint64_t limit = (UINT64_C(1) << window_log) + (UINT64_C(8) << 20);
  if (lzma_stream_decoder(&decoder->stream, limit, LZMA_CONCATENATED) != LZMA_OK) {
    free(decoder);
    return NULL;
  }
  return &decoder->base;
}
