// Compression formats behind one C interface: ISA-L for gzip and deflate, libzstd, liblzma, libbz2.
#ifndef DABIR_CCODECS_H
#define DABIR_CCODECS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum dabir_codec {
  DABIR_CODEC_GZIP = 0,
  DABIR_CODEC_ZSTD,
  DABIR_CODEC_XZ,
  DABIR_CODEC_BZIP2,
  /// Deflate without a wrapper, as zip archives hold it.
  DABIR_CODEC_DEFLATE
};

enum dabir_codec_status {
  /// Call again, with more input if all of it was taken.
  DABIR_CODEC_MORE = 0,
  /// The last frame, member or stream is complete, and so is the input.
  DABIR_CODEC_END,
  DABIR_CODEC_ENDS_TOO_EARLY,
  DABIR_CODEC_BAD_CHECKSUM,
  DABIR_CODEC_DAMAGED,
  /// Something that is not compressed data follows the last frame, member or stream.
  DABIR_CODEC_TRAILING_DATA,
  DABIR_CODEC_UNSUPPORTED,
  /// Decoding needs a larger window than is allowed.
  DABIR_CODEC_OVER_WINDOW_LIMIT,
  DABIR_CODEC_NO_MEMORY
};

/// What one call takes and gives; the pointers and counts move on by what was taken and given.
typedef struct {
  const uint8_t *_Nullable input;
  size_t input_count;
  /// Whether nothing follows this input.
  bool input_ends;
  uint8_t *_Nonnull output;
  size_t output_count;
} dabir_codec_step;

/// A decoder of any number of concatenated frames; not thread-safe.
typedef struct dabir_decoder dabir_decoder;

/// Opens a decoder that refuses windows of more than 2^window_log bytes. NULL when memory is short.
dabir_decoder *_Nullable dabir_decoder_open(int32_t codec, uint32_t window_log);
void dabir_decoder_close(dabir_decoder *_Nullable decoder);

/// Decodes some bytes. Output may be given along with any status; after an error there is no more.
/// Without input left to take, it gives output or a status other than MORE if `input_ends`.
int32_t dabir_decoder_step(dabir_decoder *_Nonnull decoder, dabir_codec_step *_Nonnull step);

/// An encoder of whole buffers; not thread-safe: one a worker.
typedef struct dabir_encoder dabir_encoder;

/// Opens an encoder for gzip (level 0 to 3) or zstd (level 1 to 19). NULL when memory is short.
dabir_encoder *_Nullable dabir_encoder_open(int32_t codec, int32_t level);
void dabir_encoder_close(dabir_encoder *_Nullable encoder);

/// The bytes that `count` bytes need at most.
size_t dabir_encoder_bound(const dabir_encoder *_Nonnull encoder, size_t count);

/// Makes one gzip member (one more for each further gigabyte) or one zstd frame of the bytes, always the
/// same for the same bytes. `capacity` is at least the bound.
///
/// Returns how many bytes were written, 0 when memory is short.
size_t dabir_encoder_encode(dabir_encoder *_Nonnull encoder, const uint8_t *_Nullable bytes, size_t count,
                            uint8_t *_Nonnull output, size_t capacity);

/// The CRC-32 of gzip and zip, continued from `crc`, which is 0 at first.
uint32_t dabir_crc32(uint32_t crc, const uint8_t *_Nullable bytes, size_t count);

#endif
