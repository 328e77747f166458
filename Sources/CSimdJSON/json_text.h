// Checks JSON text that is handed on unparsed.
#ifndef DABIR_JSON_TEXT_H
#define DABIR_JSON_TEXT_H

#include <string_view>

namespace dabir {
enum class json_check {
  valid,
  /// Valid, but a string has an escape of half a surrogate pair, which stands for no character.
  lone_surrogate,
  too_deep,
  malformed
};

/// Whether `text` is exactly one JSON value (RFC 8259) with at most `max_depth` levels of nesting. Strings
/// are taken to be UTF-8 without control characters and properly closed, which simdjson has seen to.
json_check check_json(std::string_view text, int max_depth);
}  // namespace dabir

#endif
