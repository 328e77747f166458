import Testing

@testable import Transliteration

@Suite("Model bytes")
struct ModelBytesTests {
  private static let bytes = Result { try Synthetic.train(Synthetic.pairs(200, seed: 6)) }

  @Test("A model says its name and its directions")
  func facts() throws {
    let model = try TransliterationModel(bytes: Self.bytes.get())
    #expect(model.name == "synthetic")
    #expect(model.trainedDirections == [.arabicToLatin])
    #expect(model.makeWorker(.latinToPersian) == nil)
  }

  @Test("What is no model, newer or damaged is refused")
  func refusals() throws {
    let bytes = try Self.bytes.get()
    #expect(throws: ModelError.notAModel) { try TransliterationModel(bytes: []) }
    #expect(throws: ModelError.notAModel) {
      try TransliterationModel(bytes: [UInt8](repeating: 0, count: 100))
    }
    var newer = bytes
    newer[8] = 9
    #expect(throws: ModelError.newerFormat(9)) { try TransliterationModel(bytes: newer) }
    for cut in [64, 100, bytes.count / 2, bytes.count - 1] {
      #expect(throws: ModelError.self) { try TransliterationModel(bytes: Array(bytes[..<cut])) }
    }
    for place in stride(from: 24, to: bytes.count, by: bytes.count / 200) {
      var changed = bytes
      changed[place] ^= 0x10
      #expect(throws: ModelError.self) { try TransliterationModel(bytes: changed) }
    }
  }

  @Test("Damage that the checksum does not tell leads to no crash", arguments: 1...200 as ClosedRange<UInt64>)
  func resealed(seed: UInt64) throws {
    var random = TrainingGenerator(seed: seed &* 0x9E37_79B9_7F4A_7C15)
    var bytes = try Self.bytes.get()
    for _ in 0..<4 {
      let place = 64 + Int(random.next() % UInt64(seed % 2 == 0 ? 400 : bytes.count - 64))
      bytes[place] = UInt8(truncatingIfNeeded: random.next())
    }
    ModelImage.seal(&bytes)
    guard let model = try? TransliterationModel(bytes: bytes) else { return }
    let worker = model.makeWorker(.arabicToLatin)
    for name in ["بتدرسك", "لمنفب", "ب"] { _ = try? worker?.candidates(for: name) }
  }
}
