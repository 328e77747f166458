/// Where all words of a name come from, if they say so together: a word that could be foreign is not in a name whose
/// other words are local.
enum CommonOrigin: UInt16 {
  case open, local, foreign

  /// Below and above this the words are sure.
  private static let sure: Float = 2

  /// - Parameter logit: how much likelier the words are foreign than local, as a natural logarithm.
  init(logit: Float) { self = logit < -Self.sure ? .local : logit > Self.sure ? .foreign : .open }

  /// The probability that each word is foreign; nil when that is left to its own letters.
  var foreign: Float? {
    switch self {
    case .open: nil
    case .local: 0
    case .foreign: 1
    }
  }
}
