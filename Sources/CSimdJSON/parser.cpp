#include "CSimdJSON.h"

#include <memory>
#include <new>
#include <simdjson.h>
#include <string>
#include <utility>
#include <vector>

#include "json_text.h"

using namespace simdjson;

namespace {

constexpr int max_depth = 256;

/// A key without its escapes; newer versions ask whether halves of surrogate pairs are to be replaced.
template <typename Field>
auto unescaped_key(Field &field, int) -> decltype(field.unescaped_key(false)) {
  return field.unescaped_key(false);
}

template <typename Field>
auto unescaped_key(Field &field, long) -> decltype(field.unescaped_key()) {
  return field.unescaped_key();
}

struct Path {
  std::string whole;
  std::vector<std::string> segments;
  bool uses_up;
  /// Holds the value when it comes from a nested object, whose parser is used again.
  std::string owned;
};

std::vector<std::string> split(std::string_view path) {
  std::vector<std::string> segments;
  while (true) {
    size_t dot = path.find('.');
    segments.emplace_back(path.substr(0, dot));
    if (dot == std::string_view::npos) return segments;
    path.remove_prefix(dot + 1);
  }
}

dabir_json_view view(std::string_view text) { return {(const uint8_t *)text.data(), text.size()}; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\n' || text.back() == '\r'))
    text.remove_suffix(1);
  return text;
}

/// The key as it stands between its quotes: from behind the opening quote to the closing one.
std::string_view raw_key(const char *start) {
  const char *end = start;
  while (*end != '"') end += *end == '\\' ? 2 : 1;
  return {start, (size_t)(end - start)};
}

}  // namespace

struct dabir_json_parser {
  ondemand::parser outer;
  /// One parser for each further level of dotted paths.
  std::vector<std::unique_ptr<ondemand::parser>> inner;
  std::vector<Path> paths;
  std::vector<dabir_json_value> values;
  std::vector<dabir_json_member> members;
  /// What is wrong with a member, in words; empty when simdjson's own message says it.
  std::string problem;

  error_code parse(std::string_view line, const char **where);
  error_code read_member(ondemand::value value, std::string_view key, std::string_view raw_key);
  error_code read_nested(std::string_view object, size_t level, size_t path);
  /// Gives a value to every path that names the member at the top level: title and text may be one field.
  void set(std::string_view key, int32_t kind, std::string_view content);
};

namespace {

/// The JSON text of a value; one that is no scalar is used up by this.
error_code raw_text(ondemand::value &value, ondemand::json_type type, std::string_view &raw) {
  if (type == ondemand::json_type::array) {
    ondemand::array array;
    if (auto error = value.get_array().get(array)) return error;
    if (auto error = array.raw_json().get(raw)) return error;
  } else if (type == ondemand::json_type::object) {
    ondemand::object object;
    if (auto error = value.get_object().get(object)) return error;
    if (auto error = object.raw_json().get(raw)) return error;
  } else {
    raw = value.raw_json_token();
  }
  // simdjson counts the white space behind a value to it.
  raw = trimmed(raw);
  return SUCCESS;
}

int32_t kind_of(ondemand::json_type type) {
  switch (type) {
    case ondemand::json_type::array: return DABIR_JSON_ARRAY;
    case ondemand::json_type::object: return DABIR_JSON_OBJECT;
    case ondemand::json_type::number: return DABIR_JSON_NUMBER;
    case ondemand::json_type::string: return DABIR_JSON_STRING;
    case ondemand::json_type::boolean: return DABIR_JSON_BOOLEAN;
    case ondemand::json_type::null: return DABIR_JSON_NULL;
  }
  return DABIR_JSON_NULL;
}

}  // namespace

error_code dabir_json_parser::parse(std::string_view line, const char **where) {
  ondemand::document document;
  padded_string_view padded(line.data(), line.size(), line.size() + SIMDJSON_PADDING);
  if (auto error = outer.iterate(padded).get(document)) return error;
  ondemand::object object;
  error_code error = document.get_object().get(object);
  if (!error) {
    for (auto entry : object) {
      ondemand::field field;
      if ((error = std::move(entry).get(field))) break;
      std::string_view raw = raw_key(field.key().raw());
      std::string_view key = raw;
      if (raw.find('\\') != std::string_view::npos && (error = unescaped_key(field, 0).get(key))) break;
      if ((error = read_member(field.value(), key, raw))) break;
    }
    if (!error && !document.current_location().get(*where)) error = TRAILING_CONTENT;
  }
  if (error && document.current_location().get(*where)) *where = nullptr;
  return error;
}

error_code dabir_json_parser::read_member(ondemand::value value, std::string_view key, std::string_view raw_key) {
  ondemand::json_type type;
  if (auto error = value.type().get(type)) return error;
  size_t whole = paths.size();
  bool nests = false;
  for (size_t i = 0; i < paths.size(); i++) {
    if (paths[i].whole == key) whole = i;
    if (paths[i].segments.size() > 1 && paths[i].segments[0] == key) nests = true;
  }
  if (whole < paths.size() && type == ondemand::json_type::string && paths[whole].uses_up) {
    std::string_view text;
    if (auto error = value.get_string().get(text)) return error;
    set(key, DABIR_JSON_STRING, text);
    return SUCCESS;
  }
  std::string_view raw;
  if (auto error = raw_text(value, type, raw)) return error;
  switch (dabir::check_json(raw, max_depth)) {
    case dabir::json_check::valid: break;
    case dabir::json_check::lone_surrogate: return STRING_ERROR;
    case dabir::json_check::too_deep:
      problem = "field '" + std::string(key.substr(0, 64)) + "' is nested deeper than " + std::to_string(max_depth);
      return DEPTH_ERROR;
    case dabir::json_check::malformed:
      problem = "the value of field '" + std::string(key.substr(0, 64)) + "' is not";
      return TAPE_ERROR;
  }
  std::string_view content = raw;
  if (type == ondemand::json_type::string) {
    // simdjson would take a string that is not used up for a key when a colon follows, and skip what comes then.
    ondemand::raw_json_string taken;
    bool wanted = whole < paths.size();
    if (auto error = wanted ? value.get_string().get(content) : value.get_raw_json_string().get(taken)) return error;
  }
  if (whole < paths.size()) {
    set(key, kind_of(type), content);
    // Nobody can use a value that holds others, or a truth value: it is handed on.
    bool is_usable = type == ondemand::json_type::number || type == ondemand::json_type::null;
    if (paths[whole].uses_up && is_usable) return SUCCESS;
  }
  if (nests && type == ondemand::json_type::object) {
    for (size_t i = 0; i < paths.size(); i++) {
      if (paths[i].segments.size() < 2 || paths[i].segments[0] != key) continue;
      if (auto error = read_nested(raw, 1, i)) return error;
    }
  }
  members.push_back({view(raw_key), view(key), view(raw)});
  return SUCCESS;
}

void dabir_json_parser::set(std::string_view key, int32_t kind, std::string_view content) {
  for (size_t i = 0; i < paths.size(); i++) {
    if (paths[i].whole == key) values[i] = {kind, view(content)};
  }
}

/// Looks for the rest of a dotted path, from segment `level` on, in the text of an object.
error_code dabir_json_parser::read_nested(std::string_view text, size_t level, size_t path) {
  while (inner.size() < level) inner.push_back(std::make_unique<ondemand::parser>());
  ondemand::document document;
  padded_string_view padded(text.data(), text.size(), text.size() + SIMDJSON_PADDING);
  if (auto error = inner[level - 1]->iterate(padded).get(document)) return error;
  ondemand::object object;
  if (auto error = document.get_object().get(object)) return error;
  const auto &segments = paths[path].segments;
  for (auto entry : object) {
    ondemand::field field;
    if (auto error = std::move(entry).get(field)) return error;
    std::string_view key;
    if (auto error = unescaped_key(field, 0).get(key)) return error;
    if (key != segments[level]) continue;
    ondemand::value value = field.value();
    ondemand::json_type type;
    if (auto error = value.type().get(type)) return error;
    if (level + 1 < segments.size()) {
      if (type != ondemand::json_type::object) continue;
      std::string_view raw;
      if (auto error = raw_text(value, type, raw)) return error;
      if (auto error = read_nested(raw, level + 1, path)) return error;
      continue;
    }
    std::string_view content;
    if (auto error = type == ondemand::json_type::string ? value.get_string().get(content)
                                                         : raw_text(value, type, content))
      return error;
    paths[path].owned.assign(content);
    values[path] = {kind_of(type), view(paths[path].owned)};
  }
  return SUCCESS;
}

dabir_json_parser *dabir_json_open(const dabir_json_view *paths, const bool *uses_up, size_t count) {
  auto *parser = new (std::nothrow) dabir_json_parser;
  if (!parser) return nullptr;
  for (size_t i = 0; i < count; i++) {
    std::string_view path((const char *)paths[i].data, paths[i].length);
    parser->paths.push_back({std::string(path), split(path), uses_up[i], {}});
  }
  parser->values.resize(count);
  return parser;
}

void dabir_json_close(dabir_json_parser *parser) { delete parser; }

void dabir_json_parse(dabir_json_parser *parser, const uint8_t *line, size_t length, dabir_json_result *result) {
  for (auto &value : parser->values) value = {DABIR_JSON_MISSING, {nullptr, 0}};
  parser->members.clear();
  parser->problem.clear();
  const char *where = nullptr;
  error_code error = parser->parse({(const char *)line, length}, &where);
  *result = {DABIR_JSON_OK, nullptr, -1, parser->values.data(), parser->members.data(), parser->members.size()};
  if (!error) return;
  switch (error) {
    case UTF8_ERROR: result->status = DABIR_JSON_INVALID_UTF8; break;
    case STRING_ERROR: result->status = DABIR_JSON_BAD_ESCAPE; break;
    case INCORRECT_TYPE: case SCALAR_DOCUMENT_AS_VALUE: result->status = DABIR_JSON_NOT_OBJECT; break;
    case MEMALLOC: case CAPACITY: result->status = DABIR_JSON_NO_MEMORY; break;
    default: result->status = DABIR_JSON_MALFORMED;
  }
  result->message = error_message(error);
  if (error == TRAILING_CONTENT) result->message = "something follows the object";
  if (error == INCOMPLETE_ARRAY_OR_OBJECT) result->message = "the object does not end, or something follows it";
  if (!parser->problem.empty()) result->message = parser->problem.c_str();
  if (where) result->position = where - (const char *)line;
}

bool dabir_is_utf8(const uint8_t *bytes, size_t length) { return validate_utf8((const char *)bytes, length); }

const char *dabir_simdjson_version(void) {
  static const std::string version = std::to_string(SIMDJSON_VERSION_MAJOR) + "." +
                                     std::to_string(SIMDJSON_VERSION_MINOR) + "." +
                                     std::to_string(SIMDJSON_VERSION_REVISION);
  return version.c_str();
}
