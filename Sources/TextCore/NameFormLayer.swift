extension LayerSchema {
  /// The names of a text in other scripts.
  public static let names = LayerSchema(
    name: "names",
    summary: "The names of a text, each where it stands first, with its forms in other scripts.",
    isDisjoint: true,
    columns: [
      ColumnSchema("latin", .textList, group: "forms", summary: "Spellings in Latin letters, best first."),
      ColumnSchema("arabic", .textList, group: "forms", summary: "Spellings in Arabic, best first."),
      ColumnSchema("persian", .textList, group: "forms", summary: "Spellings in Persian, best first."),
    ])
}
