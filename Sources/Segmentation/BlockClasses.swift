import CTextKernels

/// What the characters of a machine are to the block kernel.
///
/// A class is a role that a category plays in the rules: the block kernel knows the rules of letters, digits,
/// their extenders, what may stand between them, spaces and line ends. Characters of any other category are
/// hard. Whether the machine really treats the roles like the kernel is proved by ``BlockProof``.
struct BlockClasses {
  private let machine: BoundaryMachine
  private let letter: UInt8
  private let digit: UInt8
  private let space: UInt8
  private let extender: UInt8
  private let lowLine: UInt8
  private let newlines: Set<UInt8>
  /// Categories without a role of their own among the characters that are not hard.
  private let plain: Set<UInt8>

  init(machine: BoundaryMachine) {
    self.machine = machine
    func category(_ scalar: Unicode.Scalar) -> UInt8 {
      machine.categories[scalar.value] & CategoryTable.categoryMask
    }
    letter = category("a")
    digit = category("0")
    space = category(" ")
    extender = category("\u{300}")
    lowLine = category("_")
    newlines = [category("\r"), category("\n"), category("\u{B}")]
    let special = newlines.union([letter, digit, space, extender, lowLine])
    let known = (0..<128).map { category(Unicode.Scalar($0)) } + [category("\u{A9}"), category("\u{B7}")]
    plain = Set(known).subtracting(special)
  }

  /// The kernel's tables; the caller deallocates them.
  func makeTables() -> UnsafePointer<dabir_char_classes> {
    CharacterClasses.make(lowLine: lowLineJoins ? UInt8(ascii: "_") : nil, role)
  }

  /// Whether `_` joins letters and digits without being one.
  private var lowLineJoins: Bool { lowLine != letter && lowLine != digit && joins(letter, lowLine, letter) }

  private func role(_ scalar: UInt32) -> UInt8 {
    let entry = machine.categories[scalar]
    let category = entry & CategoryTable.categoryMask
    let characterClass = entry >> CategoryTable.classShift
    let role: dabir_word_class
    switch (category, characterClass) {
    case (letter, CharacterClass.other), (letter, CharacterClass.punctuation): role = DABIR_WORD_LETTER
    case (digit, CharacterClass.other): role = DABIR_WORD_DIGIT
    case (extender, CharacterClass.other): role = DABIR_WORD_EXTEND
    case (space, CharacterClass.whiteSpace): role = DABIR_WORD_SPACE
    case (lowLine, CharacterClass.punctuation) where scalar == 0x5F: role = DABIR_WORD_PUNCTUATION
    case (_, CharacterClass.whiteSpace) where newlines.contains(category): role = DABIR_WORD_NEWLINE
    case (_, CharacterClass.whiteSpace) where plain.contains(category): role = DABIR_WORD_OTHER_SPACE
    case (_, _) where plain.contains(category): return between(category, characterClass)
    default: role = DABIR_WORD_HARD
    }
    return UInt8(role.rawValue)
  }

  /// The bits of a character that has no role but, perhaps, to stand between letters or digits.
  private func between(_ category: UInt8, _ characterClass: UInt8) -> UInt8 {
    var bits: UInt32 = 0
    if joins(letter, category, letter) { bits |= DABIR_WORD_MID_LETTER.rawValue }
    if joins(digit, category, digit) { bits |= DABIR_WORD_MID_DIGIT.rawValue }
    if characterClass == CharacterClass.punctuation { bits |= DABIR_WORD_PUNCTUATION.rawValue }
    return UInt8(bits)
  }

  /// Whether three characters of these categories are one segment.
  private func joins(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    let boundaryBits = 1 << Transition.boundaryShift | Transition.pendingBoundaryBit
    var transition: UInt32 = 0
    for category in [first, second, third] {
      transition = machine.step(transition >> Transition.rowShift, category)
      if transition & boundaryBits != 0 { return false }
    }
    let end = machine.ends[Int(transition >> Transition.rowShift) / BoundaryMachine.rowLength]
    return end & Transition.pendingBoundaryBit == 0
  }
}
