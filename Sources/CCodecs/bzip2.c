// bzip2 through libbz2.
#include <bzlib.h>
#include <stdlib.h>
#include <string.h>

#include "decoder.h"

typedef struct {
  dabir_decoder base;
  bool is_in_stream;
  bz_stream stream;
} bzip2_decoder;

static int32_t read_between(bzip2_decoder *decoder, dabir_codec_step *step) {
  if (step->input_count == 0) return step->input_ends ? DABIR_CODEC_END : DABIR_CODEC_MORE;
  if (step->input[0] != 'B') return DABIR_CODEC_TRAILING_DATA;
  memset(&decoder->stream, 0, sizeof(bz_stream));
  if (BZ2_bzDecompressInit(&decoder->stream, 0, 0) != BZ_OK) return DABIR_CODEC_NO_MEMORY;
  decoder->is_in_stream = true;
  return DABIR_CODEC_MORE;
}

static unsigned clamp(size_t count) { return count > 1u << 30 ? 1u << 30 : (unsigned)count; }

static int32_t read_stream(bzip2_decoder *decoder, dabir_codec_step *step) {
  bz_stream *stream = &decoder->stream;
  unsigned input = clamp(step->input_count);
  unsigned output = clamp(step->output_count);
  stream->next_in = (char *)step->input;
  stream->avail_in = input;
  stream->next_out = (char *)step->output;
  stream->avail_out = output;
  int code = BZ2_bzDecompress(stream);
  bool waits = stream->avail_in == input && stream->avail_out == output;
  dabir_take(step, input - stream->avail_in);
  dabir_give(step, output - stream->avail_out);
  switch (code) {
  case BZ_OK: return waits && step->input_ends && input == 0 ? DABIR_CODEC_ENDS_TOO_EARLY : DABIR_CODEC_MORE;
  case BZ_STREAM_END:
    BZ2_bzDecompressEnd(stream);
    decoder->is_in_stream = false;
    return DABIR_CODEC_MORE;
  case BZ_MEM_ERROR: return DABIR_CODEC_NO_MEMORY;
  default: return DABIR_CODEC_DAMAGED;
  }
}

static int32_t bzip2_step(dabir_decoder *base, dabir_codec_step *step) {
  bzip2_decoder *decoder = (bzip2_decoder *)base;
  if (!decoder->is_in_stream) {
    int32_t status = read_between(decoder, step);
    if (!decoder->is_in_stream) return status;
  }
  return read_stream(decoder, step);
}

static void bzip2_close(dabir_decoder *base) {
  bzip2_decoder *decoder = (bzip2_decoder *)base;
  if (decoder->is_in_stream) BZ2_bzDecompressEnd(&decoder->stream);
  free(decoder);
}

dabir_decoder *dabir_bzip2_open(void) {
  bzip2_decoder *decoder = calloc(1, sizeof(bzip2_decoder));
  if (decoder) decoder->base = (dabir_decoder){bzip2_step, bzip2_close};
  return decoder ? &decoder->base : NULL;
}
