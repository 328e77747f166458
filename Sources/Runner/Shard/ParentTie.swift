import CProcessControl

/// The tie of a process to whoever started it.
public enum ParentTie {
  /// Makes this process end at once when its parent does.
  ///
  /// - Parameter parent: the parent's process id.
  /// - Returns: false when that process is not the parent, or not any more.
  public static func bind(to parent: Int32) -> Bool { dabir_die_with_parent(parent) }
}
