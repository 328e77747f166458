#include "decoder.h"

dabir_decoder *dabir_decoder_open(int32_t codec, uint32_t window_log) {
  switch (codec) {
  case DABIR_CODEC_GZIP: return dabir_gzip_open(false);
  case DABIR_CODEC_DEFLATE: return dabir_gzip_open(true);
  case DABIR_CODEC_ZSTD: return dabir_zstd_open(window_log);
  case DABIR_CODEC_XZ: return dabir_xz_open(window_log);
  case DABIR_CODEC_BZIP2: return dabir_bzip2_open();
  default: return NULL;
  }
}

void dabir_decoder_close(dabir_decoder *decoder) {
  if (decoder) decoder->close(decoder);
}

int32_t dabir_decoder_step(dabir_decoder *decoder, dabir_codec_step *step) {
  return decoder->step(decoder, step);
}
