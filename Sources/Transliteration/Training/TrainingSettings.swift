/// How a model is trained; the defaults are those of the built-in model.
struct TrainingSettings: Sendable {
  /// Networks whose scores are averaged, and how each is trained.
  var networks = 1
  var network = NetworkTrainer.Settings()
  /// A pair counts as the square root of its count, at most this much.
  var heaviestPair: Float = 5
  /// Longest n-grams of units of all names, of units of local names and of letters, and up to which length rare ones
  /// are kept.
  var wideOrder = 3
  var localOrder = 4
  var keptUnitOrder = 2
  var letterOrder = 4
  var keptLetterOrder = 3
  /// Longest n-grams of readings; all are kept that there is room for.
  var soundOrder = 5
  /// One name in this many is held out to fit weights, if there are at least so many then.
  var heldOutShare: UInt64 = 8
  var fewestHeldOut = 50
  /// Width of the beam that finds the candidates of held-out names.
  var fittingWidth = 20
}
