import CBuiltInKnowledge

extension KnowledgeBase {
  /// What the built-in knowledge base is called.
  public static let builtInName = "builtin"

  /// Opens the knowledge base that is linked into the program: countries, cities, and the persons, organizations,
  /// places and events of world news in three languages.
  ///
  /// - Throws: ``KnowledgeBaseError`` when the program was built with a file of another version.
  public static func builtIn() throws(KnowledgeBaseError) -> KnowledgeBase {
    let bytes = UnsafeRawBufferPointer(
      start: dabir_builtin_knowledge(), count: dabir_builtin_knowledge_length())
    return try KnowledgeBase(permanent: bytes, name: builtInName)
  }

  /// Opens the knowledge base that a user names: `builtin`, or a file.
  public static func named(_ name: String) throws(KnowledgeBaseError) -> KnowledgeBase {
    name == builtInName ? try builtIn() : try KnowledgeBase(path: name)
  }
}
