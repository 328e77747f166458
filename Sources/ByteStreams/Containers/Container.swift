/// A file that holds many, read from its first member to its last.
protocol Container: AnyObject {
  /// Goes on to the next member; nil behind the last one.
  ///
  /// The source of the member before gives nothing any more.
  func next() throws(StreamError) -> ContainerEntry?

  /// How many bytes of the file were used.
  var inputPosition: Int { get }
}

/// One member of a container.
struct ContainerEntry {
  /// What it is called; nothing more than a name, whatever it looks like.
  var name: String
  /// Its length in bytes, if known.
  var size: Int?
  /// Whether it is a regular file.
  var isFile: Bool
  /// Whether reading it means decoding.
  var isCompressed: Bool
  /// Its bytes; nothing is read before they are asked for.
  var source: any ByteSource
}
