/// How the numbers behind the names of popes and kings are written: in Roman numerals in Latin letters, as ordinal
/// words in Arabic and Persian.
public enum RegnalNumerals {
  /// The largest number that is known; no ruler's is larger.
  public static let largest = 29

  /// The words of the numbers from one to eleven, masculine and feminine, which a bar separates. That of eleven has
  /// the word of ten behind it, as those of twelve to nineteen.
  public static let arabic: StaticString = """
    الأول|الأولى الثاني|الثانية الثالث|الثالثة الرابع|الرابعة الخامس|الخامسة السادس|السادسة السابع|السابعة
    الثامن|الثامنة التاسع|التاسعة العاشر|العاشرة الحادي|الحادية
    """
  /// The words that add ten and twenty to the number before them.
  public static let arabicTens: StaticString = "عشر|عشرة والعشرون|والعشرين"
  /// The words of the numbers from one on; bars separate spellings, the usual one first.
  public static let persian: StaticString = """
    اول|یکم دوم سوم|سیم چهارم پنجم ششم هفتم هشتم نهم دهم یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم
    هجدهم|هیجدهم|هژدهم نوزدهم بیستم بیست‌ویکم بیست‌ودوم بیست‌وسوم
    """

  /// The words of a table in the order of their numbers, each with its spellings or genders.
  public static func words(_ table: StaticString) -> [[String]] {
    table.description.split(whereSeparator: \.isWhitespace).map { group in
      group.split(separator: "|").map(String.init)
    }
  }

  /// A number from 1 to ``largest`` in Roman numerals.
  public static func roman(_ number: Int) -> [UInt8] {
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    return Array(repeating: UInt8(ascii: "X"), count: number / 10) + Array(ones[number % 10].utf8)
  }
}
