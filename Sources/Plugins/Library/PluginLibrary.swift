import Glibc
import PluginABI
import TextCore

/// A shared library that a stage lives in. It stays loaded until the process ends: other threads may be in it.
public struct PluginLibrary: @unchecked Sendable {
  /// The library's only export.
  public static let entry = "dabir_plugin_entry"

  /// The absolute path.
  public let path: String
  // The library's own, never changed and never unloaded, which is what makes the pointer Sendable.
  let table: UnsafePointer<dabir_plugin>

  /// Loads a library.
  ///
  /// - Parameter path: an absolute path, so that it is not looked for elsewhere.
  /// - Throws: ``PluginError`` that says why the library cannot be used: it is no library, or one of another machine,
  ///   lacks the export, or is of another version.
  public init(path: String) throws(PluginError) {
    guard let handle = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
      let reason = dlerror().map { String(cString: $0) } ?? "no reason is given"
      throw PluginError("the library cannot be loaded: \(Self.explained(reason, path: path))")
    }
    guard let symbol = dlsym(handle, Self.entry) else {
      dlclose(handle)
      throw PluginError("the library has no function '\(Self.entry)', which every plugin exports")
    }
    let function = unsafeBitCast(symbol, to: dabir_plugin_entry_function.self)
    guard let table = function(DABIR_PLUGIN_VERSION) else {
      throw PluginError(
        "the library does not know version \(DABIR_PLUGIN_VERSION) of the interface: build it with this "
          + "program's dabir_plugin.h")
    }
    // Only these two fields are at the same place in all versions.
    guard table.pointee.version == DABIR_PLUGIN_VERSION else {
      throw PluginError(
        "the library is of version \(table.pointee.version) of the interface, and this program knows version "
          + "\(DABIR_PLUGIN_VERSION): build it with this program's dabir_plugin.h")
    }
    guard Int(table.pointee.struct_size) >= MemoryLayout<dabir_plugin>.size else {
      throw PluginError(
        "the library's table has \(table.pointee.struct_size) bytes, fewer than the \(MemoryLayout<dabir_plugin>.size) "
          + "of version \(DABIR_PLUGIN_VERSION): set struct_size to sizeof(dabir_plugin)")
    }
    self.path = path
    self.table = table
  }

  /// The text of the manifest.
  public var manifest: [UInt8] { Array(table.pointee.manifest.buffer) }

  /// The loader's words, and what they mean for a library of another machine.
  private static func explained(_ reason: String, path: String) -> String {
    guard let file = fopen(path, "r") else { return reason }
    defer { fclose(file) }
    // The ELF header: magic, then the machine at byte 18.
    var header = [UInt8](repeating: 0, count: 20)
    guard fread(&header, 1, header.count, file) == header.count,
      header.starts(with: [0x7F, 0x45, 0x4C, 0x46])
    else {
      return "it is no shared library"
    }
    let machine = Int(header[18]) | Int(header[19]) << 8
    let names = [3: "x86", 40: "ARM", 62: "x86-64", 183: "AArch64", 243: "RISC-V"]
    guard machine != ownMachine else { return reason }
    return "it is made for another machine (\(names[machine] ?? "ELF machine \(machine)"))"
  }

  #if arch(x86_64)
    private static let ownMachine = 62
  #elseif arch(arm64)
    private static let ownMachine = 183
  #else
    private static let ownMachine = -1
  #endif
}

extension dabir_text {
  /// The bytes; empty for no value.
  var buffer: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : length)
  }

  /// The text, with U+FFFD for ill-formed bytes.
  var string: String { String(decoding: buffer, as: UTF8.self) }

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.init(bytes: bytes.baseAddress, length: bytes.count) }

  /// No value.
  static var none: dabir_text { dabir_text(bytes: nil, length: 0) }
}
