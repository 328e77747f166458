import Foundation
import TestSupport
import Testing
import TextCore

@Suite("A program that was built with other data")
struct BuiltInDataTests {
  @Test("A run is not taken for finished when the built-in knowledge has changed")
  func knowledge() throws {
    let folder = try TemporaryFolder()
    try folder.write("version: 1\nstages: [language, sentences, tokenize, link]\n", to: "p.yaml")
    try folder.write("{\"text\":\"قاسم سلیمانی در بغداد\"}\n", to: "a.jsonl")
    let program = folder.path("other")
    try FileManager.default.copyItem(atPath: CommandRunner.command(), toPath: program)
    try changeKnowledge(in: program)
    let finished = try CommandRunner.shell(
      """
      run() { "$1" run p.yaml a.jsonl -o out.jsonl --overwrite --resume 2>&1 | grep -c 'complete already'; }
      run "$DABIR"; run "$DABIR"; run ./other; run ./other
      """, in: folder)
    #expect(finished.lines == ["0", "1", "0", "1"], "\(finished.errors)")
  }

  @Test("A run is not taken for finished by another build of the program")
  func build() throws {
    let folder = try TemporaryFolder()
    try folder.write("version: 1\nstages: [language]\n", to: "p.yaml")
    try folder.write("{\"text\":\"قاسم سلیمانی در بغداد\"}\n", to: "a.jsonl")
    var bytes = try Data(contentsOf: URL(filePath: CommandRunner.command()))
    // The note that holds what the linker calls the build: the lengths 4 and 20, the type, the name.
    let note = Data([4, 0, 0, 0, 20, 0, 0, 0, 3, 0, 0, 0] + Array("GNU\0".utf8))
    let place = try #require(bytes.range(of: note))
    bytes[place.upperBound] ^= 1
    try bytes.write(to: URL(filePath: folder.path("other")))
    let finished = try CommandRunner.shell(
      """
      chmod +x other
      run() { "$1" run p.yaml a.jsonl -o out.jsonl --overwrite --resume 2>&1 | grep -c 'complete already'; }
      run "$DABIR"; run "$DABIR"; run ./other; run ./other
      """, in: folder)
    #expect(finished.lines == ["0", "1", "0", "1"], "\(finished.errors)")
  }

  /// Changes what the header of a program's built-in knowledge base says of its content.
  private func changeKnowledge(in program: String) throws {
    let base = "\(CommandRunner.package)/Sources/CBuiltInKnowledge/builtin.kb"
    var header = [UInt8](try Data(contentsOf: URL(filePath: base)).prefix(48))
    var bytes = try Data(contentsOf: URL(filePath: program))
    let place = try #require(bytes.range(of: Data(header)))
    // The hash of the content, then that of all before.
    header[32] ^= 1
    let hash = header[..<40].withUnsafeBytes(StableHash.of)
    header.replaceSubrange(40..<48, with: withUnsafeBytes(of: hash.littleEndian) { Array($0) })
    bytes.replaceSubrange(place, with: header)
    let file = try FileHandle(forWritingTo: URL(filePath: program))
    try file.write(contentsOf: bytes)
    try file.close()
  }
}
