import ByteStreams
import TestSupport

/// Compresses bytes with the encoder under test, whose frames are held against others' decoders elsewhere.
func encode(_ bytes: [UInt8], _ compression: Compression, level: Int? = nil) throws -> [UInt8] {
  let encoder = try FrameEncoder(compression, level: level, path: "test")
  return try encode(bytes, encoder)
}

func encode(_ bytes: [UInt8], _ encoder: FrameEncoder) throws -> [UInt8] {
  let bound = encoder.maximumCount(of: bytes.count)
  return try [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
    guard let target = buffer.baseAddress else { return }
    count = try withBytes(bytes) { try encoder.encode($0, into: target) }
  }
}
