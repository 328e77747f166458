import CCodecs

/// A decoder: those of files, and that of zip members.
enum Codec: String {
  case gzip, zstd, xz, bzip2, deflate

  /// The number that C knows it by.
  var number: Int32 {
    switch self {
    case .gzip: Int32(DABIR_CODEC_GZIP.rawValue)
    case .zstd: Int32(DABIR_CODEC_ZSTD.rawValue)
    case .xz: Int32(DABIR_CODEC_XZ.rawValue)
    case .bzip2: Int32(DABIR_CODEC_BZIP2.rawValue)
    case .deflate: Int32(DABIR_CODEC_DEFLATE.rawValue)
    }
  }
}
