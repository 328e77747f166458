import TestSupport
import Testing

@Suite("dabir transliterate")
struct TransliterateCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func transliterate(_ input: String, _ options: String) throws -> CommandRunner.Finished {
    try folder.write(input, to: "names.txt")
    return try CommandRunner.shell("\"$DABIR\" transliterate \(options) < names.txt", in: folder)
  }

  /// The lines of an output, empty ones too.
  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  }

  @Test("A line that is no name is given back as it is, and the reason is told")
  func badLines() throws {
    let long = String(repeating: "ب", count: 10_000)
    let input = ["علي", "", "Obama", "😀", long, "مح\u{1}مد", "...", "رضا 😀", "\u{200F}", "محمد"]
    let result = try transliterate(input.joined(separator: "\n") + "\n", "--from ar --to latin")
    #expect(result.status == 0)
    let output = lines(result.text)
    #expect(output.count == input.count)
    #expect(output.first == "علي\tAli" && output.last?.hasPrefix("محمد\tM") == true)
    #expect(Array(output.dropFirst().dropLast()) == input.dropFirst().dropLast().map { $0[...] })
    #expect(
      lines(result.errors) == [
        "dabir: line 2: there is no name; given back as it is",
        "dabir: line 3: it has no Arabic letter; given back as it is",
        "dabir: line 4: it has the character U+1F600, which is part of no name; given back as it is",
        "dabir: line 5: it is too long for a name; given back as it is",
        "dabir: line 6: it has the character U+1, which is part of no name; given back as it is",
        "dabir: line 7: there is no name; given back as it is",
        "dabir: line 8: it has the character U+1F600, which is part of no name; given back as it is",
        "dabir: line 9: there is no name; given back as it is",
      ])
  }

  @Test("Bytes that are no UTF-8 are given back as they are")
  func illFormed() throws {
    let input: [UInt8] = [0xFF, 0xD9, 0x0A] + Array("علي".utf8) + [0xD9, 0x0A]
    let result = try CommandRunner.dabir(
      "transliterate", "--from", "ar", "--to", "latin", in: folder, input: input)
    #expect(result.status == 0 && result.output == input)
    #expect(lines(result.errors).count == 2 && result.errors.contains("line 2: it has the character U+FFFD"))
  }

  @Test(
    "Arabic letters are no Latin name, whatever they are to be written in", arguments: ["arabic", "persian"])
  func wrongScript(target: String) throws {
    let result = try transliterate("قاسم\nQasem\n", "--from latin --to \(target)")
    #expect(result.status == 0 && lines(result.text) == ["قاسم", "Qasem\tقاسم"])
    #expect(result.errors == "dabir: line 1: it has no Latin letter; given back as it is\n")
  }

  @Test("Every line has its answer in its place, the one that it has alone")
  func order() throws {
    let names = ["علي", "Obama", "محمد صلاح", "", "نور الدين", "خالد بن الوليد", "فاطمة", "علي"]
    let many = (0..<3000).map { names[($0 * 7 + $0 / 11) % names.count] }
    let result = try transliterate(
      many.joined(separator: "\n"), "--from ar --to latin --best 3 2> errors.txt")
    #expect(result.status == 0)
    var alone: [String: Substring] = [:]
    for name in Set(names) {
      alone[name] = lines(try transliterate(name + "\n", "--from ar --to latin --best 3").text).first
    }
    #expect(lines(result.text) == many.compactMap { alone[$0] })
  }

  @Test("Line ends of Windows are no part of names, and no file has an end too few")
  func lineEnds() throws {
    #expect(try transliterate("علي\r\nعلي", "--from ar --to latin").text == "علي\tAli\nعلي\tAli\n")
    #expect(try transliterate("", "--from ar --to latin").text == "")
  }

  @Test("As many candidates as asked for, different ones, with scores behind them if wanted")
  func candidates() throws {
    let five = try transliterate("نجيب محفوظ\n", "--from ar --to latin --best 5").text
    let fields = five.dropLast().split(separator: "\t")
    #expect(fields.count == 6 && Set(fields).count == 6 && fields[0] == "نجيب محفوظ")
    let one = try transliterate("نجيب محفوظ\n", "--from ar --to latin").text
    #expect(one == "نجيب محفوظ\t\(fields[1])\n")
    let scored = try transliterate("نجيب محفوظ\n", "--from ar --to latin --best 5 --scores").text
    let parts = scored.dropLast().split(separator: "\t")
    let scores = stride(from: 2, to: parts.count, by: 2).map { Double(parts[$0]) ?? -1 }
    #expect(stride(from: 1, to: parts.count, by: 2).map { parts[$0] } == Array(fields.dropFirst()))
    #expect(scores.count == 5 && scores == scores.sorted(by: >) && scores.allSatisfy { $0 >= 0 && $0 <= 1 })
  }

  @Test(
    "Arabic and Persian are written with letters of their own",
    arguments: [("arabic", "كريم", "سليماني"), ("persian", "کریم", "سلیمانی")])
  func scripts(target: String, karim: String, soleimani: String) throws {
    let result = try transliterate("Karim\nSoleimani\n", "--from latin --to \(target)")
    #expect(result.text == "Karim\t\(karim)\nSoleimani\t\(soleimani)\n" && result.errors == "")
  }

  @Test(
    "Standards are called by name",
    arguments: [
      ("ala-lc", "ʻAbd al-Raḥmān Khālid"), ("bgn-pcgn", "‘Abd ar Raḩmān Khālid"),
      ("din-31635", "ʿAbd ar-Raḥmān Ḫālid"), ("iso-233-2", "ʿAbd al-Raḥmān H̱ālid"),
      ("un", "‘Abd Ar Raẖmān Khālid"), ("buckwalter", "Eabod Alra~Hom`n xaAlid"),
      ("icu", "ʿab̊d ạlrãḥ̊mٰn kẖālid"),
    ])
  func standards(scheme: String, expected: String) throws {
    let name = "عَبْد الرَّحْمٰن خَالِد"
    let result = try transliterate(name + "\n", "--from ar --to latin --scheme \(scheme)")
    #expect(result.status == 0 && result.text == "\(name)\t\(expected)\n" && result.errors == "")
  }

  @Test("Buckwalter's transliteration can be undone; guessed vowels of the others are told")
  func undone() throws {
    let back = try transliterate("mHmd\n\n", "--from latin --to arabic --scheme buckwalter")
    #expect(back.text == "mHmd\tمحمد\n\n")
    #expect(back.errors == "dabir: line 2: there is no name; given back as it is\n")
    let guessed = try transliterate("محمد\nObama\n", "--from ar --to latin --scheme ala-lc")
    #expect(guessed.text == "محمد\tMuḥammad\nObama\n")
    #expect(guessed.errors.hasPrefix("dabir: line 1: guessed letters in brackets: M[u]ḥ[amma]d\n"))
    #expect(guessed.errors.contains("dabir: line 2: ") && guessed.errors.contains("given back as it is"))
  }

  @Test(
    "Options that do not go together are refused before anything is read",
    arguments: [
      ("--from ar --to persian", "one of --from and --to must be latin"),
      ("--from ar --to latin --best 0", "--best must be 1 to 15"),
      ("--from ar --to latin --best 16", "--best must be 1 to 15"),
      ("--from latin --to arabic --scheme ala-lc", "--scheme ala-lc only writes Latin letters"),
      ("--from fa --to latin --scheme un", "there are ala-lc, bgn-pcgn, icu"),
      ("--from ar --to latin --scheme un --best 2", "gives one spelling"),
      ("--from ar --to latin --scheme none", "'none' is invalid"),
    ])
  func mistakes(options: String, reason: String) throws {
    let result = try transliterate("علي\n", options)
    #expect(result.status == 64 && result.text == "" && result.errors.contains(reason))
  }
}
