import DabirCommand

@main
struct Main {
  static func main() { Dabir.main() }
}
