import Foundation
import Pipeline
import PipelineFile
import TestSupport
import Testing
import TextCore

@testable import Plugins

@Suite("Stages in shared libraries")
struct LibraryTests {
  private static let include = "\(RepositoryFiles.root)/Sources/PluginABI/include"
  private static let examples = "\(RepositoryFiles.root)/Pipelines/plugins"

  /// Builds a library with the words of a compiler's command line.
  private static func build(
    _ words: [String], as name: String = "library.so", in folder: TemporaryFolder
  ) throws -> String {
    let library = folder.path(name)
    let compiler = Process()
    compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    compiler.arguments = words + ["-I", include, "-o", library]
    compiler.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    try compiler.run()
    compiler.waitUntilExit()
    try #require(compiler.terminationStatus == 0, "\(words)")
    return library
  }

  private static func buildC(
    _ source: String, as name: String = "library.so", in folder: TemporaryFolder
  ) throws -> String {
    try folder.write(source, to: "library.c")
    return try build(["cc", "-shared", "-fPIC", "-O2", "library.c"], as: name, in: folder)
  }

  private static func type(_ path: String) throws -> StageType {
    let library = try PluginLibrary(path: path)
    let source = PipelineSource(name: "manifest", directory: "/", bytes: library.manifest)
    return LibraryStage.type(
      library, try PluginManifestReader(environment: [:]).read(source, for: .library))
  }

  private static let texts = [
    "", "in 1979 and ۱۳۵۷ and ١٩٧٩", "12345 3000 0999 999 2024", "سال ۱۳۵۷ 😀1999😀", "1234", "٢٠٢٤۱",
    String(repeating: "خانه‌ها 1405 ", count: 500),
  ]

  @Test("The same stage as a C library, a Swift library and a program gives the same rows")
  func threeForms() throws {
    let folders = try [TemporaryFolder(), TemporaryFolder()]
    let c = try Self.build(
      ["cc", "-shared", "-fPIC", "-O2", "\(Self.examples)/c-example/years.c"], in: folders[0])
    let swift = try Self.build(
      [
        "swiftc", "-O", "-wmo", "-parse-as-library", "-emit-library", "-static-stdlib", "-Xlinker",
        "--exclude-libs=ALL", "\(Self.examples)/swift-library-example/Years.swift",
      ], in: folders[1])
    let folder = "\(Self.examples)/perl-example"
    let bytes = Array(
      try RepositoryFiles.lines("Pipelines/plugins/perl-example/plugin.yaml").joined(separator: "\n").utf8)
    let manifest = try PluginManifestReader(environment: [:]).read(
      PipelineSource(name: "plugin.yaml", directory: folder, bytes: bytes), for: .process)
    let program = try outcomes(of: ProcessStage.type(manifest, environment: [:]) { _ in }, Self.texts)
    #expect(
      program.prefix(6) == [
        "", "3–7(1979) 12–20(1357) 25–33(1979)", "20–24(2024)", "7–15(1357) 20–24(1999)", "0–4(1234)", "",
      ])
    #expect(program[6].split(separator: " ").count == 500)
    #expect(try outcomes(of: Self.type(c), Self.texts) == program)
    #expect(try outcomes(of: Self.type(c), Self.texts, batchSize: 1) == program)
    #expect(try outcomes(of: Self.type(swift), Self.texts) == program)
  }

  /// A library with a table and one stage that does what some C says for every document.
  private static func library(_ body: String, version: String = "DABIR_PLUGIN_VERSION", manifest: String = "")
    -> String
  {
    """
    #include "dabir_plugin.h"
    static const char manifest[] = "plugin: 1\\nname: outside\\n\(manifest)writes: [{layer: marks, columns: [{name: n, type: integer}]}]\\n";
    static int32_t create(dabir_text o, void **i, dabir_text *m) { return 0; }
    static int32_t process(void *i, const dabir_batch *b) {
      for (size_t k = 0; k < b->count; k++) {
        const dabir_document *d = dabir_document_at(b, k);
        dabir_result *r = dabir_result_at(b, k);
        dabir_rows *rows = dabir_allocate(b, 1, sizeof *rows);
        dabir_span *spans = dabir_allocate(b, 4, sizeof *spans);
        int64_t *numbers = dabir_allocate(b, 4, sizeof *numbers);
        dabir_values *values = dabir_allocate(b, 1, sizeof *values);
        values->integers = numbers;
        numbers[0] = numbers[1] = 7;
        *rows = (dabir_rows){1, spans, 1, values};
        r->layers = rows;
        spans[0] = (dabir_span){0, 1};
        \(body)
      }
      return 0;
    }
    static void destroy(void *i) {}
    static const dabir_plugin table = {sizeof table, \(version), {(const uint8_t *)manifest, sizeof manifest - 1}, create, process, destroy};
    const dabir_plugin *dabir_plugin_entry(uint32_t v) { return &table; }
    """
  }

  @Test("A library that cannot work is not asked to take back what it has not made")
  func cannotWork() throws {
    let folder = try TemporaryFolder()
    let source = Self.library("")
      .replacingOccurrences(
        of: "{ return 0; }\nstatic int32_t process",
        with: "{ *m = (dabir_text){(const uint8_t *)\"no licence\", 10}; return 1; }\nstatic int32_t process"
      )
      .replacingOccurrences(of: "void destroy(void *i) {}", with: "void destroy(void *i) { *(char *)i = 1; }")
    let type = try Self.type(Self.buildC(source, in: folder))
    #expect(throws: (any Error).self) { try outcomes(of: type, ["text"]) }
    #expect(source.contains("no licence") && source.contains("= 1; }"))
  }

  @Test(
    "Rows that break the contract fail their document alone",
    arguments: [
      ("", "0–1(7)"),
      ("spans[0].end = 99;", "the stage broke its contract: row 0 of layer 'marks' ends at byte 99 of 7"),
      (
        "spans[0] = (dabir_span){0, 5};",
        "the stage broke its contract: row 0 of layer 'marks' cuts a character at bytes 0–5"
      ),
      (
        "rows->row_count = 2; spans[1] = spans[0]; spans[0] = (dabir_span){2, 3};",
        "the stage broke its contract: row 1 of layer 'marks' is out of order"
      ),
      ("rows->spans = 0;", "layer 'marks' has 1 rows and no spans"),
      ("rows->column_count = 2;", "layer 'marks' has 2 columns, and its manifest says 1"),
      ("values->integers = 0;", "column 'n' of layer 'marks' has no values"),
      ("r->status = 9;", "it returned the status 9, which is none"),
      (
        "r->status = DABIR_LEAVE_OUT;",
        "it leaves the document out, and its manifest does not say 'filters: true'"
      ),
      ("r->status = DABIR_FAIL; r->message = (dabir_text){(const uint8_t *)\"why\", 3};", "why"),
    ])
  func rows(_ body: String, _ outcome: String) throws {
    let folder = try TemporaryFolder()
    let wrong = Self.library("if (d->text.length == 7) { \(body) }")
    let type = try Self.type(Self.buildC(wrong, in: folder))
    #expect(try outcomes(of: type, ["good", "bad س!", "fine"]) == ["0–1(7)", outcome, "0–1(7)"])
  }

  @Test("A library that cannot be used is refused with a sentence")
  func refusals() throws {
    let folder = try TemporaryFolder()
    func refusal(_ path: String) throws -> String {
      let error = #expect(throws: PluginError.self) { try PluginLibrary(path: path) }
      return error?.description ?? ""
    }
    #expect(try refusal(folder.path("none.so")).hasPrefix("the library cannot be loaded: "))
    try folder.write("no library", to: "text.so")
    #expect(try refusal(folder.path("text.so")) == "the library cannot be loaded: it is no shared library")
    #expect(
      try refusal(Self.buildC("int x;", in: folder))
        == "the library has no function 'dabir_plugin_entry', which every plugin exports")
    #expect(
      try refusal(Self.buildC(Self.library("", version: "2"), as: "newer.so", in: folder))
        == "the library is of version 2 of the interface, and this program knows version 1: build it with this "
        + "program's dabir_plugin.h")
    let never =
      "#include \"dabir_plugin.h\"\nconst dabir_plugin *dabir_plugin_entry(uint32_t v) { return 0; }"
    #expect(
      try refusal(Self.buildC(never, as: "never.so", in: folder))
        == "the library does not know version 1 of the interface: build it with this program's dabir_plugin.h"
    )
    var other = try folder.read("library.so")
    // The machine in the ELF header: Alpha.
    other.replaceSubrange(18..<20, with: [0x26, 0x90])
    try folder.write(other, to: "other.so")
    #expect(
      try refusal(folder.path("other.so"))
        == "the library cannot be loaded: it is made for another machine (ELF machine 36902)")
  }
}
