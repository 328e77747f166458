import TextCore

/// Tells where a full stop belongs to an abbreviation of news English, or to an initial, and ends no sentence.
///
/// ICU's lists lack `Gen.` and `Dr.`, and ICU 72 passes over entries such as `U.S.` and `Lt.` because longer
/// ones begin in the same way (its search goes on to those and never comes back). This adds what is missing to
/// ICU's boundaries; it takes none of ICU's own decisions back.
struct NewsAbbreviations: Sendable {
  static let shared = NewsAbbreviations()

  /// When a sentence goes on behind an abbreviation.
  private enum Rule {
    /// Always: a name or a number follows.
    case always
    /// Unless a word follows that often starts a sentence: `in the U.S. The army`.
    case unlessStarter
    /// If a digit follows: `No. 5`.
    case beforeDigit
  }

  private let rules: [UInt64: Rule]
  private let starters: Set<UInt64>

  private init() {
    var rules: [UInt64: Rule] = [:]
    for (list, rule) in [
      (Self.titles, Rule.always), (Self.endings, .unlessStarter), (Self.references, .beforeDigit),
    ] {
      for word in list.split(separator: " ") { rules[Self.pack(word)] = rule }
    }
    self.rules = rules
    starters = Set(Self.sentenceStarters.split(separator: " ").map(Self.pack))
  }

  /// Titles, ranks and links between words.
  private static let titles = """
    Adm. Amb. Brig. Capt. Cdr. Cmdr. Col. Cpl. Det. Dr. Drs. Fr. Gen. Gens. Gov. Govs. Hon. Insp. Lt. Maj. \
    Messrs. Mr. Mrs. Ms. Msgr. Pfc. Pres. Prof. Profs. Pvt. Rep. Reps. Rev. Sen. Sens. Sgt. Supt. e.g. i.e. \
    cf. vs. v. approx.
    """

  /// Abbreviations that a sentence can also end with.
  private static let endings = """
    U.S. U.S.A. U.N. U.K. U.A.E. E.U. D.C. N.Y. L.A. a.m. p.m. A.M. P.M. B.C. A.D. Inc. Corp. Ltd. Co. Bros. \
    Jr. Sr. St. Mt. Ft. Ave. Blvd. Ph.D. M.D. B.A. M.A. etc. Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. \
    Oct. Nov. Dec.
    """

  /// Abbreviations before numbers.
  private static let references = "No. Nos. no. nos. Art. Ch. Fig. Sec. Vol. pp. p."

  private static let sentenceStarters = """
    A After All Also Although An And Another As At Both But By Despite During Each Earlier Even Finally For \
    From He Her Here His How However I If In It Its Last Later Many Meanwhile More Most My No Not Now On One \
    Or Other Our Over She Since So Some Still Such That The Their Then There These They This Those Though \
    Three Two Under Until We What When Where Whether Which While Who Why With Yet You
    """

  /// Whether texts of a language are treated so; unknown ones are.
  static func serves(_ language: LanguageTag?) -> Bool {
    guard let primary = language?.macrolanguage else { return true }
    return [.english, .arabic, .persian, .undetermined].contains(primary)
  }

  /// Whether no sentence ends at a boundary, which lies behind the white space after a full stop.
  ///
  /// - Parameter end: a position of valid UTF-8 within the text, not at its end.
  func continues(_ text: UnsafeBufferPointer<UInt8>, at end: Int) -> Bool {
    var stop = end
    while stop > 0, text[stop - 1] == 0x20 { stop -= 1 }
    guard stop > 1, stop < end, text[stop - 1] == UInt8(ascii: ".") else { return false }
    var start = stop - 1
    while start > 0, stop - start <= 12, !Self.precedesWord(text[start - 1]) { start -= 1 }
    let word = UnsafeBufferPointer(rebasing: text[start..<stop])
    let next = Self.wordStart(text, from: end)
    guard next < text.count else { return false }
    if Self.isArabicInitial(word) { return Self.isArabicLead(text[next]) }
    guard word.count <= 8 else { return false }
    switch rules[Self.pack(word)] ?? (Self.isInitials(word) ? .unlessStarter : nil) {
    case .always: return true
    case .unlessStarter: return !startsSentence(text, at: next)
    case .beforeDigit: return Self.isDigit(text[next])
    case nil: return false
    }
  }

  private func startsSentence(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    var end = start
    while end < text.count, end - start <= 9, text[end] | 0x20 >= UInt8(ascii: "a"), text[end] < 0x7B {
      end += 1
    }
    guard end > start, end - start <= 8 else { return false }
    return starters.contains(Self.pack(UnsafeBufferPointer(rebasing: text[start..<end])))
  }

  /// The first position from `start` on that is not an opening quote or bracket.
  private static func wordStart(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var position = start
    while position < text.count {
      let (scalar, length) = text.scalar(at: position)
      switch scalar {
      case 0x22, 0x27, 0x28, 0x5B, 0xAB, 0x2018, 0x201C: position += length
      default: return position
      }
    }
    return position
  }

  /// A letter of the Arabic block before a full stop: `د.` for doctor.
  private static func isArabicInitial(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    word.count == 3 && isArabicLead(word[0])
  }

  /// One to three capital letters, each before a full stop: *J.*, *J.R.R.*
  private static func isInitials(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    2...6 ~= word.count && word.count & 1 == 0
      && stride(from: 0, to: word.count, by: 2).allSatisfy {
        isCapital(word[$0]) && word[$0 + 1] == UInt8(ascii: ".")
      }
  }

  private static func isArabicLead(_ byte: UInt8) -> Bool { byte >= 0xD8 && byte <= 0xDB }
  private static func isCapital(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
  }
  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// White space, and what opens or joins words.
  private static func precedesWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09...0x0D, 0x20, UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "-"), UInt8(ascii: "/"):
      true
    default: false
    }
  }

  /// A word of at most eight bytes as a number; longer ones all become 0, which is no word.
  private static func pack(_ word: some Collection<UInt8>) -> UInt64 {
    word.count > 8 ? 0 : word.reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func pack(_ word: Substring) -> UInt64 { pack(word.utf8) }
}
