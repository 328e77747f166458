import CTextKernels

/// Fills the block kernel's tables.
enum CharacterClasses {
  /// Tables with a class for every character that the kernel knows; the caller deallocates them.
  ///
  /// - Parameter lowLine: the character that joins letters and digits, if there is one.
  static func make(
    lowLine: UInt8?, _ classOf: (UInt32) -> UInt8
  ) -> UnsafePointer<dabir_char_classes> {
    typealias Tables = dabir_char_classes
    let tables = UnsafeMutablePointer<Tables>.allocate(capacity: 1)
    tables.initialize(to: Tables())
    let bytes = UnsafeMutableRawPointer(tables)
    func fill(_ offset: Int?, from first: UInt32, count: UInt32) {
      for index in 0..<count {
        bytes.storeBytes(of: classOf(first + index), toByteOffset: offset! + Int(index), as: UInt8.self)
      }
    }
    fill(MemoryLayout<Tables>.offset(of: \.ascii), from: 0, count: 128)
    fill(MemoryLayout<Tables>.offset(of: \.latin), from: 0x80, count: 128)
    fill(MemoryLayout<Tables>.offset(of: \.arabic), from: 0x600, count: 256)
    fill(MemoryLayout<Tables>.offset(of: \.general), from: 0x2000, count: 64)
    tables.pointee.low_line = lowLine ?? 0xFF
    return UnsafePointer(tables)
  }
}
