// gzip and bare deflate through ISA-L.
#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>
#include <stdlib.h>
#include <string.h>

#include "decoder.h"

enum position { IN_HEADER, IN_BODY, BETWEEN_MEMBERS };

typedef struct {
  dabir_decoder base;
  enum position position;
  bool raw;
  /// Reported once the bytes that ISA-L holds back are given.
  int32_t failure;
  struct isal_gzip_header header;
  struct inflate_state state;
} gzip_decoder;

static int32_t status_of(int code) {
  switch (code) {
  case ISAL_INCORRECT_CHECKSUM: return DABIR_CODEC_BAD_CHECKSUM;
  case ISAL_UNSUPPORTED_METHOD: return DABIR_CODEC_UNSUPPORTED;
  default: return DABIR_CODEC_DAMAGED;
  }
}

static void begin_member(gzip_decoder *decoder) {
  isal_inflate_reset(&decoder->state);
  decoder->state.crc_flag = decoder->raw ? ISAL_DEFLATE : ISAL_GZIP_NO_HDR_VER;
  isal_gzip_header_init(&decoder->header);
  decoder->position = decoder->raw ? IN_BODY : IN_HEADER;
}

/// Lets ISA-L see the input and takes what it took.
static void lend_input(gzip_decoder *decoder, const dabir_codec_step *step) {
  decoder->state.next_in = (uint8_t *)step->input;
  decoder->state.avail_in = step->input_count > UINT32_MAX ? UINT32_MAX : (uint32_t)step->input_count;
}

static void take_input(gzip_decoder *decoder, dabir_codec_step *step) {
  dabir_take(step, (size_t)(decoder->state.next_in - step->input));
}

static int32_t read_header(gzip_decoder *decoder, dabir_codec_step *step) {
  if (step->input_count == 0) return step->input_ends ? DABIR_CODEC_ENDS_TOO_EARLY : DABIR_CODEC_MORE;
  lend_input(decoder, step);
  // Unlike isal_inflate, this keeps what it knows of a header that comes in pieces.
  int code = isal_read_gzip_header(&decoder->state, &decoder->header);
  take_input(decoder, step);
  if (code < 0) return status_of(code);
  if (code == ISAL_DECOMP_OK) decoder->position = IN_BODY;
  return DABIR_CODEC_MORE;
}

/// Gives the bytes that ISA-L decoded before it met an error and that found no room.
static int32_t drain(gzip_decoder *decoder, dabir_codec_step *step) {
  struct inflate_state *state = &decoder->state;
  size_t count = (size_t)(state->tmp_out_valid - state->tmp_out_processed);
  if (count > step->output_count) count = step->output_count;
  memcpy(step->output, state->tmp_out_buffer + state->tmp_out_processed, count);
  state->tmp_out_processed += (int32_t)count;
  dabir_give(step, count);
  return state->tmp_out_processed < state->tmp_out_valid ? DABIR_CODEC_MORE : decoder->failure;
}

static int32_t read_body(gzip_decoder *decoder, dabir_codec_step *step) {
  struct inflate_state *state = &decoder->state;
  lend_input(decoder, step);
  state->next_out = step->output;
  state->avail_out = step->output_count > UINT32_MAX ? UINT32_MAX : (uint32_t)step->output_count;
  size_t given = step->output_count;
  size_t taken = step->input_count;
  int code = isal_inflate(state);
  take_input(decoder, step);
  dabir_give(step, (size_t)(state->next_out - step->output));
  if (code < 0) {
    decoder->failure = status_of(code);
    return code == ISAL_INCORRECT_CHECKSUM ? decoder->failure : drain(decoder, step);
  }
  if (state->block_state == ISAL_BLOCK_FINISH) {
    decoder->position = BETWEEN_MEMBERS;
  } else if (step->input_ends && step->input_count == 0 && given == step->output_count &&
             taken == step->input_count) {
    return DABIR_CODEC_ENDS_TOO_EARLY;
  }
  return DABIR_CODEC_MORE;
}

/// Members may follow each other, with zeros between and behind them as tapes leave them.
static int32_t read_between(gzip_decoder *decoder, dabir_codec_step *step) {
  if (decoder->raw) return step->input_count == 0 ? DABIR_CODEC_END : DABIR_CODEC_TRAILING_DATA;
  while (step->input_count > 0 && step->input[0] == 0) dabir_take(step, 1);
  if (step->input_count == 0) return step->input_ends ? DABIR_CODEC_END : DABIR_CODEC_MORE;
  if (step->input[0] != 0x1f) return DABIR_CODEC_TRAILING_DATA;
  begin_member(decoder);
  return DABIR_CODEC_MORE;
}

static int32_t gzip_step(dabir_decoder *base, dabir_codec_step *step) {
  gzip_decoder *decoder = (gzip_decoder *)base;
  if (decoder->failure) return drain(decoder, step);
  const uint8_t *output = step->output;
  while (step->output_count > 0) {
    const uint8_t *input = step->input;
    enum position position = decoder->position;
    int32_t status = position == IN_HEADER ? read_header(decoder, step)
                     : position == IN_BODY ? read_body(decoder, step)
                                           : read_between(decoder, step);
    if (status != DABIR_CODEC_MORE) return status;
    bool waits = input == step->input && position == decoder->position;
    if (step->output > output || waits) break;
  }
  return DABIR_CODEC_MORE;
}

static void gzip_close(dabir_decoder *base) { free(base); }

dabir_decoder *dabir_gzip_open(bool raw) {
  gzip_decoder *decoder = calloc(1, sizeof(gzip_decoder));
  if (!decoder) return NULL;
  decoder->base = (dabir_decoder){gzip_step, gzip_close};
  decoder->raw = raw;
  isal_inflate_init(&decoder->state);
  begin_member(decoder);
  return &decoder->base;
}

uint32_t dabir_crc32(uint32_t crc, const uint8_t *bytes, size_t count) {
  return crc32_gzip_refl(crc, bytes, count);
}
