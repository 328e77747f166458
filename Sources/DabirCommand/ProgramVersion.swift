import ArticleIO
import Segmentation

/// The versions of the program and of what decides its output.
enum ProgramVersion {
  /// The version of this program.
  static let dabir = "0.1.0"

  /// All of them as `dabir --version` prints them.
  static var text: String {
    "dabir \(dabir) (ICU \(UnicodeLibrary.icuVersion), Unicode \(UnicodeLibrary.unicodeVersion), "
      + "simdjson \(JSONLibrary.version))"
  }
}
