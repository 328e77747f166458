import Foundation
import TestSupport
import Testing

@Suite("The guide to plugins")
struct PluginGuideTests {
  /// A fenced block, and the file that the paragraph before it begins with.
  private struct Block {
    var language: String
    var file: String?
    var text = ""
  }

  /// The blocks of the part for newcomers.
  private static func blocks() throws -> [Block] {
    let lines = try RepositoryFiles.lines("Pipelines/plugins/README.md")
    let start = try #require(lines.firstIndex { $0.hasPrefix("## Five minutes") })
    let end = try #require(lines[(start + 1)...].firstIndex { $0.hasPrefix("## ") })
    var blocks: [Block] = []
    var isOpen = false
    var file: String?
    for line in lines[start..<end] {
      if line.hasPrefix("```") {
        isOpen.toggle()
        if isOpen { blocks.append(Block(language: String(line.dropFirst(3)), file: file)) }
      } else if isOpen {
        blocks[blocks.count - 1].text += line + "\n"
      } else if line.hasPrefix("`"), let name = line.dropFirst().split(separator: "`").first {
        file = String(name)
      }
    }
    return blocks
  }

  @Test("Followed to the letter it leads to a stage that works")
  func letter() throws {
    let folder = try TemporaryFolder()
    try folder.link("Pipelines", to: "\(CommandRunner.package)/Pipelines")
    var output = ""
    let blocks = try Self.blocks()
    #expect(blocks.map(\.language) == ["sh", "yaml", "python", "yaml", "sh"])
    for block in blocks {
      if block.language == "sh" {
        let finished = try CommandRunner.shell(
          "set -e\ndabir() { \"$DABIR\" \"$@\"; }\n\(block.text)", in: folder, seconds: 120)
        #expect(finished.status == 0, "\(finished.errors)")
        output += finished.text
      } else {
        try folder.write(block.text, to: #require(block.file))
      }
    }
    #expect(output.contains("shouts.yaml: 1 passed, 0 failed\n"))
    #expect(output.contains("exclamations: ok, "))
    let promised =
      "{\"id\":\"a\",\"lang\":null,\"exclamations\":[{\"start\":4,\"end\":6,\"text\":\"!!\",\"count\":2}]}"
    #expect(output.hasSuffix(promised + "\n"))
    let guide = try RepositoryFiles.lines("Pipelines/plugins/README.md").joined(separator: "\n")
    #expect(guide.contains("`\(promised)`"))
  }
}
