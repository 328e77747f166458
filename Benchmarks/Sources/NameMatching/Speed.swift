import Foundation
import Transliteration

/// How many names a thread prepares, keys it makes and names it compares in a second of its own time.
enum Speed {
  static func report(_ names: [String], _ worker: NameMatchWorker) -> String {
    let bytes = names.map { Array($0.utf8) }
    var prepared = [PreparedName](repeating: PreparedName(), count: bytes.count)
    let preparing = seconds {
      for index in bytes.indices {
        bytes[index].withUnsafeBufferPointer { worker.prepare($0, into: &prepared[index]) }
      }
    }
    var keyCount = 0
    var checksum: UInt64 = 0
    let keying = seconds {
      var name = PreparedName()
      for text in bytes {
        text.withUnsafeBufferPointer { worker.prepare($0, into: &name) }
        for part in 0..<name.partCount {
          let keys = name.phoneticKeys(ofPart: part)
          for index in 0..<keys.count { checksum ^= keys[index] }
          keyCount += keys.count
        }
      }
    }
    var sum: Float = 0
    var comparisons = 0
    let comparing = seconds {
      for index in prepared.indices {
        for step in 1...20 {
          sum += worker.score(prepared[index], prepared[(index + step * 37) % prepared.count])
          comparisons += 1
        }
      }
    }
    return String(
      format:
        "prepared %.2f M names/s, %.2f M keys/s (names prepared too), %.0f k comparisons/s (sum %.0f, %llx)",
      Double(bytes.count) / preparing / 1e6, Double(keyCount) / keying / 1e6,
      Double(comparisons) / comparing / 1e3, sum, checksum)
  }

  private static func seconds(_ body: () -> Void) -> Double {
    let start = clock()
    body()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }
}
