import EntityLinking
import Testing

@Suite("Weights of the linker")
struct LinkWeightsTests {
  @Test(
    "Well-formed lines are read",
    arguments: ["", "\n", "# nothing\n", "en prior 1.25\nfa bias -2", "ar sound 1e-3"])
  func read(text: String) throws { _ = try LinkWeights(parsing: text) }

  @Test(
    "Other lines are refused with their number",
    arguments: [
      ("en prior", 1), ("en prior 1\nde prior 1", 2), ("en beauty 1", 1), ("en prior nan", 1), ("x", 1),
    ])
  func refuse(text: String, line: Int) {
    let error = #expect(throws: LinkWeightsError.self) { try LinkWeights(parsing: text) }
    #expect(error?.line == line)
    #expect(error?.description.contains("line \(line)") == true)
  }
}
