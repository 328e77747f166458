import CICUShim
import TextCore

/// The languages for which ICU has break rules or dictionaries of their own.
///
/// Iterators are opened for these only: a document's language tag comes from outside, and an iterator for
/// every tag in it would let an archive fill the memory.
enum BreakLocales {
  private static let available: Set<LanguageTag> = {
    var tags: Set<LanguageTag> = []
    for index in 0..<dabir_break_locale_count() {
      if let tag = LanguageTag(String(cString: dabir_break_locale(index))) { tags.insert(tag.primary) }
    }
    return tags
  }()

  /// The language whose rules serve a document, `und` where ICU has none of its own.
  static func language(for tag: LanguageTag?) -> LanguageTag {
    guard let primary = tag?.macrolanguage, available.contains(primary) else { return .undetermined }
    return primary
  }
}
