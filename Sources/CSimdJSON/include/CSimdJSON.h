// simdjson behind a C interface: one JSON object a call, wanted fields picked out, the rest handed on as it is.
#ifndef DABIR_CSIMDJSON_H
#define DABIR_CSIMDJSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Bytes that belong to the parser or to the line that it parses.
typedef struct {
  const uint8_t *_Nullable data;
  size_t length;
} dabir_json_view;

enum dabir_json_kind {
  DABIR_JSON_MISSING = 0,
  DABIR_JSON_STRING,
  DABIR_JSON_NUMBER,
  DABIR_JSON_BOOLEAN,
  DABIR_JSON_NULL,
  DABIR_JSON_ARRAY,
  DABIR_JSON_OBJECT,
  /// A number that is whole and fits 64 bits; only in trees.
  DABIR_JSON_INTEGER
};

/// A wanted value: a string without its escapes, or the JSON text of anything else.
typedef struct {
  int32_t kind;
  dabir_json_view content;
} dabir_json_value;

/// A member of the object that no path uses up: the key as it stands between its quotes, the key without its
/// escapes, the value as JSON.
typedef struct {
  dabir_json_view key;
  dabir_json_view name;
  dabir_json_view value;
} dabir_json_member;

enum dabir_json_status {
  DABIR_JSON_OK = 0,
  DABIR_JSON_INVALID_UTF8,
  /// A string with an escape that is none, or with half a surrogate pair.
  DABIR_JSON_BAD_ESCAPE,
  DABIR_JSON_NOT_OBJECT,
  /// Not JSON; `message` says what is wrong.
  DABIR_JSON_MALFORMED,
  DABIR_JSON_NO_MEMORY
};

typedef struct {
  int32_t status;
  /// For people; NULL when all is well.
  const char *_Nullable message;
  /// Byte of the line where parsing stopped, -1 when that is not known.
  int64_t position;
  /// One value for each path.
  const dabir_json_value *_Nullable values;
  const dabir_json_member *_Nullable members;
  size_t member_count;
} dabir_json_result;

/// A parser; not thread-safe: one a worker.
typedef struct dabir_json_parser dabir_json_parser;

/// Opens a parser that picks out the values at `paths` (`text`, or `content.body` for a member of a member).
/// A string, number or null at the top level that a path names is left out of `members` where `uses_up` says so.
/// NULL when memory is short.
dabir_json_parser *_Nullable dabir_json_open(const dabir_json_view *_Nonnull paths,
                                             const bool *_Nonnull uses_up, size_t count);
void dabir_json_close(dabir_json_parser *_Nullable parser);

/// Parses one object. 64 bytes behind `length` must be readable. What `result` points to is valid until the
/// next call. Of several members with one key the last counts; every member is checked to be valid JSON.
void dabir_json_parse(dabir_json_parser *_Nonnull parser, const uint8_t *_Nonnull line, size_t length,
                      dabir_json_result *_Nonnull result);

/// A value of a tree; those in it follow it, and `end` is the index behind the last of them.
typedef struct {
  int32_t kind;
  uint32_t end;
  /// The name under which an object has it.
  dabir_json_view key;
  /// A string, without escapes.
  dabir_json_view text;
  /// An integer, or 1 for true.
  int64_t integer;
  /// Any number.
  double number;
} dabir_json_node;

/// A parser for values whose form is not known beforehand; not thread-safe.
typedef struct dabir_json_tree dabir_json_tree;

/// Opens one; NULL when memory is short.
dabir_json_tree *_Nullable dabir_json_tree_open(void);
void dabir_json_tree_close(dabir_json_tree *_Nullable tree);

/// Parses one value into nodes, the outermost first, which are valid until the next call. 64 bytes behind
/// `length` must be readable. Returns NULL, or what is wrong, for people.
const char *_Nullable dabir_json_tree_parse(dabir_json_tree *_Nonnull tree, const uint8_t *_Nonnull text,
                                            size_t length, const dabir_json_node *_Nullable *_Nonnull nodes,
                                            size_t *_Nonnull count);

/// Whether the bytes are valid UTF-8.
bool dabir_is_utf8(const uint8_t *_Nonnull bytes, size_t length);

/// simdjson's version, such as `3.0.1`.
const char *_Nonnull dabir_simdjson_version(void);

#ifdef __cplusplus
}
#endif

#endif
