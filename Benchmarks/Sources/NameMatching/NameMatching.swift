import Foundation
import Transliteration

/// Learns the parameters of the name matcher from tuning pairs, and measures the built-in ones on test pairs.
@main
struct NameMatching {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("train", 3):
      let parameters = try Training(NameData(folder: arguments[1])).learn()
      try Data(parameters.bytes).write(to: URL(fileURLWithPath: arguments[2]))
    case ("evaluate", 2):
      try Evaluation(NameData(folder: arguments[1])).report()
    default:
      print("usage: NameMatching train DATA PARAMETERS.bin | NameMatching evaluate DATA")
      exit(64)
    }
  }
}
