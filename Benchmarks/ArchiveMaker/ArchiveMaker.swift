import Glibc

/// Writes an archive of generated articles as JSON lines to standard output.
///
/// The text is for measuring speed, not quality: sentences are true to grammar and script, lengths have a long
/// tail, names come from lists that are combined, so that no document comes twice; but nobody wrote it, and it is
/// poorer in words than news.
@main struct ArchiveMaker {
  static func main() {
    let options: Options
    do throws(Options.Mistake) {
      guard let parsed = try Options(CommandLine.arguments.dropFirst()) else {
        print(Options.usage)
        return
      }
      options = parsed
    } catch {
      fail("\(error.text)\n\n\(Options.usage)", code: 64)
    }
    var writer = ArticleWriter(options)
    var output = ByteBuffer()
    var written = 0
    while written + output.count < options.bytes {
      writer.append(to: &output)
      if output.count >= 1 << 20 {
        written += output.count
        flush(&output)
      }
    }
    written += output.count
    flush(&output)
    say("\(writer.documents) articles, \(written) bytes: generated text, for measuring speed and not quality")
  }

  private static func flush(_ output: inout ByteBuffer) {
    var start = 0
    while start < output.count {
      let count = write(1, output.base + start, output.count - start)
      if count < 0 && errno == EPIPE { exit(141) }
      if count <= 0 && errno != EINTR { fail("cannot write: \(String(cString: strerror(errno)))", code: 1) }
      start += max(0, count)
    }
    output.removeAll()
  }

  private static func say(_ text: String) {
    let line = Array((text + "\n").utf8)
    _ = write(2, line, line.count)
  }

  private static func fail(_ text: String, code: Int32) -> Never {
    say("make-archive: \(text)")
    exit(code)
  }
}
