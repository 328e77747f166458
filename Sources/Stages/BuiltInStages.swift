import Pipeline

/// The stages that come with Dabir.
public enum BuiltInStages {
  /// All of them: a new stage is one file in this folder and one line here. Their tests check every row.
  public static let types: [StageType] = [
    FaultStage.type,
    LanguageStage.type,
    LinkStage.type,
    SentencesStage.type,
    TokenizeStage.type,
    TransliterateStage.type,
  ].map(\.trusted)
}
