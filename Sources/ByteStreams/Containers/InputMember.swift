/// One file in an input: the input itself, or a member of a container.
public struct InputMember {
  /// The member's name as the container has it, repaired to valid UTF-8; nil when the input is no container.
  ///
  /// It is only a name: absolute ones and those with `..` are handed on as they are.
  public var name: String?
  /// The length in bytes before it is decoded any further, if known.
  public var size: Int?
  /// How the member itself is compressed, if it is: its source gives the decoded bytes.
  public var compression: Compression?
  /// The bytes; nothing any more once the next member was asked for.
  public var source: any ByteSource
}
