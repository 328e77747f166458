/// How a model is trained; the defaults are those of the built-in model.
struct TrainingSettings: Sendable {
  /// Networks whose scores are averaged, and how each is trained.
  var networks = 1
  var network = NetworkTrainer.Settings()
  /// A pair counts as the square root of its count, at most this much.
  var heaviestPair: Float = 5
  /// Longest n-grams of units and letters, and up to which length rare ones are kept.
  var unitOrder = 4
  var keptUnitOrder = 2
  var letterOrder = 5
  var keptLetterOrder = 3
  /// One name in this many is held out to fit weights, if there are at least so many then.
  var heldOutShare: UInt64 = 8
  var fewestHeldOut = 50
  /// Width of the beam that finds the candidates of held-out names.
  var fittingWidth = 20
}
