/// A plugin that cannot be used, or a document that it did not do justice to.
public struct PluginError: Error, CustomStringConvertible {
  /// What is wrong, in a sentence that names the thing.
  public let description: String

  init(_ description: String) { self.description = description }
}
