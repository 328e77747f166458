#include "json_text.h"

#include <vector>

namespace dabir {
namespace {

/// A reader over JSON text; every function returns false at the first mistake.
class Reader {
 public:
  Reader(std::string_view text, int max_depth) : text_(text), max_depth_(max_depth) {}

  /// Whether reading stopped at the bound of nesting.
  bool is_too_deep() const { return is_too_deep_; }

  bool read_all() {
    if (!read_value()) return false;
    skip_space();
    return position_ == text_.size();
  }

  /// Whether a string read so far has an escape of half a surrogate pair.
  bool has_lone_surrogate() const { return has_lone_surrogate_; }

 private:
  char peek() const { return position_ < text_.size() ? text_[position_] : '\0'; }

  bool take(char wanted) {
    if (peek() != wanted) return false;
    position_++;
    return true;
  }

  void skip_space() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') position_++;
  }

  /// Reads a value with what is nested in it, without recursion: `closers` holds the open brackets.
  bool read_value() {
    std::vector<char> closers;
    while (true) {
      skip_space();
      char c = peek();
      if (c == '{' || c == '[') {
        position_++;
        if ((int)closers.size() >= max_depth_) {
          is_too_deep_ = true;
          return false;
        }
        char closer = c == '{' ? '}' : ']';
        skip_space();
        if (!take(closer)) {
          closers.push_back(closer);
          if (closer == '}' && !read_key()) return false;
          continue;
        }
      } else if (!read_scalar(c)) {
        return false;
      }
      // A value has ended: close what it ends, or go to the next one.
      while (true) {
        if (closers.empty()) return true;
        skip_space();
        if (take(',')) {
          skip_space();
          if (closers.back() == '}' && !read_key()) return false;
          break;
        }
        if (!take(closers.back())) return false;
        closers.pop_back();
      }
    }
  }

  bool read_key() {
    if (peek() != '"' || !read_string()) return false;
    skip_space();
    return take(':');
  }

  bool read_scalar(char c) {
    if (c == '"') return read_string();
    if (c == '-' || is_digit(c)) return read_number();
    return read_word("true") || read_word("false") || read_word("null");
  }

  bool read_word(std::string_view word) {
    if (text_.substr(position_, word.size()) != word) return false;
    position_ += word.size();
    return true;
  }

  bool read_string() {
    position_++;
    while (position_ < text_.size()) {
      unsigned char c = (unsigned char)text_[position_++];
      if (c == '"') return true;
      if (c < 0x20) return false;
      if (c != '\\') continue;
      char escape = peek();
      position_++;
      switch (escape) {
        case '"': case '\\': case '/': case 'b': case 'f': case 'n': case 'r': case 't': break;
        case 'u':
          if (!read_code_unit()) return false;
          break;
        default: return false;
      }
    }
    return false;
  }

  /// Reads the digits of `\uXXXX`, and of the escape behind it when the two make a surrogate pair.
  bool read_code_unit() {
    unsigned unit;
    if (!read_hex(unit)) return false;
    bool is_high = (unit & 0xFC00) == 0xD800;
    if (is_high && text_.substr(position_, 2) == "\\u") {
      size_t start = position_;
      position_ += 2;
      if (!read_hex(unit)) return false;
      if ((unit & 0xFC00) == 0xDC00) return true;
      position_ = start;
    }
    if (is_high || (unit & 0xF800) == 0xD800) has_lone_surrogate_ = true;
    return true;
  }

  bool read_hex(unsigned &value) {
    value = 0;
    for (int i = 0; i < 4; i++) {
      char c = peek();
      if (!is_hex(c)) return false;
      value = value << 4 | (unsigned)(is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
      position_++;
    }
    return true;
  }

  bool read_number() {
    take('-');
    if (!take('0') && !read_digits()) return false;
    if (take('.') && !read_digits()) return false;
    if (peek() == 'e' || peek() == 'E') {
      position_++;
      if (peek() == '+' || peek() == '-') position_++;
      if (!read_digits()) return false;
    }
    return true;
  }

  bool read_digits() {
    size_t start = position_;
    while (is_digit(peek())) position_++;
    return position_ > start;
  }

  static bool is_digit(char c) { return c >= '0' && c <= '9'; }
  static bool is_hex(char c) { return is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'); }

  std::string_view text_;
  int max_depth_;
  bool is_too_deep_ = false;
  size_t position_ = 0;
  bool has_lone_surrogate_ = false;
};

}  // namespace

json_check check_json(std::string_view text, int max_depth) {
  Reader reader(text, max_depth);
  if (!reader.read_all()) return reader.is_too_deep() ? json_check::too_deep : json_check::malformed;
  return reader.has_lone_surrogate() ? json_check::lone_surrogate : json_check::valid;
}

}  // namespace dabir
