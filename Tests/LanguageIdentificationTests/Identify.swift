import LanguageIdentification

private let identifier = LanguageIdentifier()

/// The verdict on a string.
func identify(_ text: String) -> LanguageVerdict { identify(Array(text.utf8)) }

/// The verdict on bytes.
func identify(_ bytes: [UInt8]) -> LanguageVerdict {
  bytes.withUnsafeBufferPointer { identifier.identify($0) }
}
