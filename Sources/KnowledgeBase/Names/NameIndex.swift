import ByteStreams
import TextCore

/// All names of a knowledge base as a trie over folded words.
///
/// Looking a name up, or looking for names in a text, goes word by word: ``words`` gives a word's number,
/// ``start(_:)`` the state after the first word, ``advance(_:_:)`` the state after one more, ``candidates(_:)`` the
/// entities whose name ends there. States are numbered breadth first, so that the successors of a state follow
/// each other in the order of their words; a state is a row of 12 bytes: its word, its first successor, the
/// position of its candidates or 0xFFFFFFFF. Words, states and lists are valid as long as the knowledge base or
/// this index is kept.
public struct NameIndex: Sendable {
  static let rowSize = 12
  static let noList = UInt32.max
  /// Positions of candidates are counted in so many bytes.
  static let listUnit = 2

  /// The words of all names.
  public let words: WordTable
  private let roots: Section
  private let states: Section
  private let lists: Section
  private let stateCount: Int
  /// Keeps the bytes in memory.
  private let owner: MappedFile?

  init(_ file: KnowledgeFile) {
    words = WordTable(
      slots: file.section(.wordSlots), offsets: file.section(.wordOffsets), bytes: file.section(.wordBytes))
    roots = file.section(.wordRoots)
    states = file.section(.states)
    lists = file.section(.candidates)
    owner = file.owner
    // The last row only says where the successors of the one before end.
    stateCount = max(0, states.count / Self.rowSize - 1)
  }

  /// A place in the trie: the words of the beginning of some names.
  public struct State: BitwiseCopyable, Hashable, Sendable {
    let number: UInt32

    init(number: UInt32) { self.number = number }

    /// No name begins so.
    public static let none = State(number: 0)
    /// Whether no name begins so.
    @inlinable public var isNone: Bool { self == .none }
  }

  /// The state behind the first word of a name.
  @inline(__always)
  public func start(_ word: UInt32) -> State {
    let root = roots.uint32(at: Int(word) * 4)
    return root < stateCount ? State(number: root) : .none
  }

  /// Asks for the memory that ``start(_:)`` reads for a word.
  @inline(__always)
  func prefetchStart(_ word: UInt32) { if word != WordTable.none { roots.prefetch(at: Int(word) * 4) } }

  /// Asks for the memory of a state.
  @inline(__always)
  func prefetch(_ state: State) { states.prefetch(at: Int(state.number) * Self.rowSize) }

  /// Asks for the candidates of the name that ends at a state.
  @inline(__always)
  func prefetchCandidates(_ state: State) {
    lists.prefetch(at: Int(states.uint32(at: Int(state.number) * Self.rowSize + 8)) * Self.listUnit)
  }

  /// Whether any name goes on behind a state.
  @inline(__always)
  func hasSuccessors(_ state: State) -> Bool {
    let row = Int(state.number) * Self.rowSize
    return states.uint32(at: row + 4) < states.uint32(at: row + Self.rowSize + 4)
  }

  /// The state behind one more word.
  @inline(__always)
  public func advance(_ state: State, _ word: UInt32) -> State {
    let row = Int(state.number) * Self.rowSize
    var found = Int(states.uint32(at: row + 4))
    var count = min(Int(states.uint32(at: row + Self.rowSize + 4)), stateCount) - found
    guard count > 0 else { return .none }
    // Which half it is cannot be foreseen, hence no branch.
    while count > 1 {
      let half = count / 2
      let distance = Int64(states.uint32(at: (found + half) * Self.rowSize)) - Int64(word) - 1
      // All bits are set when the word at `found + half` does not come behind the one looked for.
      found += half & Int(truncatingIfNeeded: distance >> 63)
      count -= half
    }
    return states.uint32(at: found * Self.rowSize) == word
      ? State(number: UInt32(truncatingIfNeeded: found)) : .none
  }

  /// Whether a name ends at a state.
  @inline(__always)
  public func isName(_ state: State) -> Bool {
    states.uint32(at: Int(state.number) * Self.rowSize + 8) != Self.noList && !state.isNone
  }

  /// The entities with the name that ends at a state, the likeliest first; empty when none does.
  @inline(__always)
  public func candidates(_ state: State) -> CandidateList {
    guard isName(state) else { return CandidateList(section: .empty, start: 0) }
    return CandidateList(
      section: lists, start: Int(states.uint32(at: Int(state.number) * Self.rowSize + 8)) * Self.listUnit)
  }

  /// The state behind all words of a folded name.
  public func state(of name: borrowing FoldedText) -> State {
    guard name.words.count > 0 else { return .none }
    var state = start(words.number(of: name.bytes(of: name.words[0])))
    for index in 1..<max(1, name.words.count) where !state.isNone {
      state = advance(state, words.number(of: name.bytes(of: name.words[index])))
    }
    return state
  }
}
