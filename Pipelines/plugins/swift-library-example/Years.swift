// The stage of ../c-example in Swift, as a shared library.
//
//     swiftc -O -wmo -parse-as-library -emit-library -static-stdlib -Xlinker --exclude-libs=ALL \
//       -I ../../../Sources/PluginABI/include -o years.so Years.swift
import PluginABI

private let manifest: StaticString = """
  plugin: 1
  name: years
  version: 1
  summary: Finds years of four digits, in European, Arabic and Persian digits.
  writes:
    - layer: years
      summary: Years from 1000 to 2999.
      disjoint: true
      columns:
        - {name: year, type: integer, summary: The year.}

  """

/// The years of a text, each with the bytes that it stands in.
private func years(in text: UnsafeBufferPointer<UInt8>) -> [(span: dabir_span, year: Int64)] {
  var found: [(dabir_span, Int64)] = []
  var place = 0
  while place < text.count {
    let start = place
    var (digits, value) = (0, Int64(0))
    while let (digit, length) = digit(text[place...]) {
      value = value * 10 % 100_000 + Int64(digit)
      digits += 1
      place += length
    }
    if digits == 4, (1000..<3000).contains(value) {
      found.append((dabir_span(start: UInt32(start), end: UInt32(place)), value))
    }
    if digits == 0 { place += 1 }
  }
  return found
}

/// The value of the digit at the start of some bytes, and its length.
private func digit(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> (UInt8, Int)? {
  guard let first = bytes.first else { return nil }
  let second = bytes.dropFirst().first ?? 0
  return switch (first, second) {
  case (0x30...0x39, _): (first - 0x30, 1)
  case (0xD9, 0xA0...0xA9): (second - 0xA0, 2)
  case (0xDB, 0xB0...0xB9): (second - 0xB0, 2)
  default: nil
  }
}

/// Copies values into the memory of a batch.
private func keep<Value>(_ values: [Value], in batch: UnsafePointer<dabir_batch>) -> UnsafeMutablePointer<
  Value
>? {
  let memory = dabir_allocate(batch, values.count, MemoryLayout<Value>.stride)?
    .bindMemory(to: Value.self, capacity: values.count)
  memory?.initialize(from: values, count: values.count)
  return memory
}

nonisolated(unsafe) private let table: UnsafeMutablePointer<dabir_plugin> = {
  let table = UnsafeMutablePointer<dabir_plugin>.allocate(capacity: 1)
  table.initialize(
    to: dabir_plugin(
      struct_size: UInt32(MemoryLayout<dabir_plugin>.size), version: DABIR_PLUGIN_VERSION,
      manifest: dabir_text(bytes: manifest.utf8Start, length: manifest.utf8CodeUnitCount),
      create: { _, _, _ in 0 },
      process: { _, batch in
        for index in 0..<batch.pointee.count {
          let text = dabir_document_at(batch, index).pointee.text
          let found = years(in: UnsafeBufferPointer(start: text.bytes, count: text.length))
          if found.isEmpty { continue }
          guard let spans = keep(found.map(\.span), in: batch),
            let numbers = keep(found.map(\.year), in: batch),
            let columns = keep([dabir_values(integers: numbers)], in: batch),
            let rows = keep(
              [dabir_rows(row_count: found.count, spans: spans, column_count: 1, columns: columns)], in: batch
            )
          else { return 1 }
          dabir_result_at(batch, index).pointee.layers = UnsafePointer(rows)
        }
        return 0
      },
      destroy: { _ in }))
  return table
}()

/// Gives the plugin to a host that speaks this version of the interface.
@c(dabir_plugin_entry)
public func entry(_ hostVersion: UInt32) -> UnsafePointer<dabir_plugin>? {
  hostVersion == DABIR_PLUGIN_VERSION ? UnsafePointer(table) : nil
}
