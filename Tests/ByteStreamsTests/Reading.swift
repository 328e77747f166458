import ByteStreams
import Foundation
import TestSupport

/// What reading a source to its end gave.
struct Reading: Equatable {
  var bytes: [UInt8] = []
  var error: StreamError?

  /// Reads a source in pieces, and stops at a number of bytes if one is given.
  init(_ source: any ByteSource, piece: Int = 64 << 10, limit: Int = .max) {
    let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: piece)
    defer { buffer.deallocate() }
    do throws(StreamError) {
      while bytes.count < limit {
        let count = try source.read(into: buffer, capacity: piece)
        if count == 0 { break }
        bytes.append(contentsOf: UnsafeBufferPointer(start: buffer, count: count))
      }
    } catch {
      self.error = error
    }
  }

  /// Counts the bytes of a source without keeping them.
  static func count(_ source: any ByteSource, piece: Int = 256 << 10) -> (bytes: Int, error: StreamError?) {
    let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: piece)
    defer { buffer.deallocate() }
    var total = 0
    do throws(StreamError) {
      while true {
        let count = try source.read(into: buffer, capacity: piece)
        if count == 0 { return (total, nil) }
        total += count
      }
    } catch {
      return (total, error)
    }
  }
}

/// Everything that an input gave.
struct InputReading {
  struct Member {
    var name: String?
    var size: Int?
    var compression: Compression?
    var reading: Reading
  }

  var members: [Member] = []
  var error: StreamError?
  var skipped = 0

  init(_ input: InputReader, piece: Int = 64 << 10, limit: Int = .max) {
    do throws(StreamError) {
      while let member = try input.nextMember() {
        members.append(
          Member(
            name: member.name, size: member.size, compression: member.compression,
            reading: Reading(member.source, piece: piece, limit: limit)))
      }
    } catch {
      self.error = error
    }
    skipped = input.skippedMembers
  }

  /// The only member's bytes, and the first error there was.
  var whole: Reading {
    var reading = members.first?.reading ?? Reading(BytesSource([]))
    reading.error = reading.error ?? error
    return reading
  }

  var firstError: StreamError? { members.lazy.compactMap(\.reading.error).first ?? error }
}

extension TemporaryFolder {
  /// Writes bytes to a file, and reads it as an input.
  func reading(
    _ bytes: [UInt8], as name: String = "input", options: InputOptions = InputOptions(), piece: Int = 64 << 10
  ) throws -> InputReading {
    let input = try InputReader(path: try write(bytes, to: name), options: options)
    return InputReading(input, piece: piece)
  }
}

/// Bytes in memory as a source that gives them in pieces, and then an error if there is one.
final class BytesSource: ByteSource {
  private let bytes: [UInt8]
  private let piece: Int
  private let error: StreamError?
  private(set) var inputPosition = 0

  init(_ bytes: [UInt8], piece: Int = .max, error: StreamError? = nil) {
    self.bytes = bytes
    self.piece = piece
    self.error = error
  }

  func read(into buffer: UnsafeMutablePointer<UInt8>, capacity: Int) throws(StreamError) -> Int {
    let count = min(capacity, piece, bytes.count - inputPosition)
    if count == 0, let error { throw error }
    for index in 0..<count { buffer[index] = bytes[inputPosition + index] }
    inputPosition += count
    return count
  }
}

/// Text of many lines that are alike but not the same.
func newsText(lines: Int, seed: UInt64 = 1) -> [UInt8] {
  var random = SeededGenerator(seed: seed)
  var text = ""
  for line in 0..<lines {
    text += "{\"id\":\(line),\"text\":\"\(random.text(pieces: 4))\"}\n".replacing("\n\"", with: "\"")
  }
  return Array(text.utf8)
}
