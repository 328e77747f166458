// Whole buffers to gzip through ISA-L and to zstd through libzstd.
#include <isa-l/igzip_lib.h>
#include <stdlib.h>
#include <string.h>
#include <zstd.h>

#include "CCodecs.h"

struct dabir_encoder {
  int32_t codec;
  int32_t level;
  ZSTD_CCtx *zstd;
  uint8_t *level_buffer;
  struct isal_zstream gzip;
};

/// The most that goes into one gzip member; ISA-L counts in 32 bits.
static const size_t member_limit = (size_t)1 << 30;
/// The most that goes into one stored block of deflate.
static const size_t stored_limit = 65535;
static const size_t gzip_frame = 18;

static const uint32_t level_sizes[] = {ISAL_DEF_LVL0_DEFAULT, ISAL_DEF_LVL1_DEFAULT, ISAL_DEF_LVL2_DEFAULT,
                                       ISAL_DEF_LVL3_DEFAULT};

static bool open_zstd(dabir_encoder *encoder) {
  encoder->zstd = ZSTD_createCCtx();
  if (!encoder->zstd) return false;
  ZSTD_CCtx_setParameter(encoder->zstd, ZSTD_c_compressionLevel, encoder->level);
  ZSTD_CCtx_setParameter(encoder->zstd, ZSTD_c_checksumFlag, 1);
  return true;
}

dabir_encoder *dabir_encoder_open(int32_t codec, int32_t level) {
  dabir_encoder *encoder = calloc(1, sizeof(dabir_encoder));
  if (!encoder) return NULL;
  encoder->codec = codec;
  encoder->level = level;
  bool is_open = codec == DABIR_CODEC_ZSTD
                     ? open_zstd(encoder)
                     : level == 0 || (encoder->level_buffer = malloc(level_sizes[level])) != NULL;
  if (is_open) return encoder;
  free(encoder);
  return NULL;
}

void dabir_encoder_close(dabir_encoder *encoder) {
  if (!encoder) return;
  ZSTD_freeCCtx(encoder->zstd);
  free(encoder->level_buffer);
  free(encoder);
}

size_t dabir_encoder_bound(const dabir_encoder *encoder, size_t count) {
  if (encoder->codec == DABIR_CODEC_ZSTD) return ZSTD_compressBound(count);
  size_t members = count / member_limit + 1;
  return count + 5 * (count / stored_limit + members) + gzip_frame * members;
}

static uint8_t *put32(uint8_t *output, uint32_t value) {
  for (int byte = 0; byte < 4; byte++) *output++ = (uint8_t)(value >> 8 * byte);
  return output;
}

/// A member of stored blocks, for what does not get shorter.
static size_t store_member(const uint8_t *bytes, size_t count, uint8_t *output) {
  static const uint8_t header[10] = {0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff};
  uint32_t crc = dabir_crc32(0, bytes, count);
  uint32_t length = (uint32_t)count;
  uint8_t *start = output;
  memcpy(output, header, sizeof header);
  output += sizeof header;
  do {
    size_t part = count < stored_limit ? count : stored_limit;
    count -= part;
    *output++ = count == 0;
    output = put32(output, (uint32_t)part | ~(uint32_t)part << 16);
    memcpy(output, bytes, part);
    output += part;
    bytes += part;
  } while (count > 0);
  output = put32(put32(output, crc), length);
  return (size_t)(output - start);
}

static size_t encode_member(dabir_encoder *encoder, const uint8_t *bytes, size_t count, uint8_t *output,
                            size_t capacity) {
  struct isal_zstream *stream = &encoder->gzip;
  isal_deflate_init(stream);
  stream->gzip_flag = IGZIP_GZIP;
  stream->level = (uint32_t)encoder->level;
  stream->level_buf = encoder->level_buffer;
  stream->level_buf_size = level_sizes[encoder->level];
  stream->end_of_stream = 1;
  stream->next_in = (uint8_t *)bytes;
  stream->avail_in = (uint32_t)count;
  stream->next_out = output;
  stream->avail_out = (uint32_t)capacity;
  int code = isal_deflate(stream);
  bool is_done = code == COMP_OK && stream->internal_state.state == ZSTATE_END;
  return is_done ? stream->total_out : store_member(bytes, count, output);
}

static size_t encode_gzip(dabir_encoder *encoder, const uint8_t *bytes, size_t count, uint8_t *output) {
  size_t written = 0;
  do {
    size_t part = count < member_limit ? count : member_limit;
    written += encode_member(encoder, bytes, part, output + written, dabir_encoder_bound(encoder, part));
    bytes += part;
    count -= part;
  } while (count > 0);
  return written;
}

size_t dabir_encoder_encode(dabir_encoder *encoder, const uint8_t *bytes, size_t count, uint8_t *output,
                            size_t capacity) {
  static const uint8_t nothing = 0;
  if (!bytes) bytes = &nothing;
  if (encoder->codec == DABIR_CODEC_GZIP) return encode_gzip(encoder, bytes, count, output);
  size_t written = ZSTD_compress2(encoder->zstd, output, capacity, bytes, count);
  return ZSTD_isError(written) ? 0 : written;
}
