/// The shaped letters that old typesetting left in archives, U+FB50 to U+FEFC.
enum ArabicPresentationForms {
  /// The plain letter behind a shaped one; ligatures give their first letter or alef.
  static func plainLetter(of scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFB56...0xFB59: 0x067E
    case 0xFB66...0xFB69: 0x0679
    case 0xFB6A...0xFB6D: 0x06A4
    case 0xFB7A...0xFB7D: 0x0686
    case 0xFB88...0xFB89: 0x0688
    case 0xFB8A...0xFB8B: 0x0698
    case 0xFB8C...0xFB8D: 0x0691
    case 0xFB8E...0xFB91: 0x06A9
    case 0xFB92...0xFB95: 0x06AF
    case 0xFB9E...0xFB9F: 0x06BA
    case 0xFBA4...0xFBA5: 0x06C0
    case 0xFBA6...0xFBA9: 0x06C1
    case 0xFBAA...0xFBAD: 0x06BE
    case 0xFBAE...0xFBAF: 0x06D2
    case 0xFBD3...0xFBD6: 0x06AD
    case 0xFBD9...0xFBDA: 0x06C6
    case 0xFBE4...0xFBE7: 0x06D0
    case 0xFBFC...0xFBFF: 0x06CC
    case 0xFE70...0xFE7F: 0x064E
    case 0xFE80...0xFEF4: UInt32(formsB.utf8Start[Int(scalar - 0xFE80)]) + 0x0600
    case 0xFEF5...0xFEFC: 0x0644
    default: 0x0627
    }
  }

  /// The letters of U+FE80 to U+FEF4 in order, each as the ASCII character 0x600 below it.
  private static let formsB: StaticString = """
    !""##$$%%&&&&''(((())****++++,,,,----....//001122333344445\
    5556666777788889999::::AAAABBBBCCCCDDDDEEEEFFFFGGGGHHIIJJJJ
    """
}
