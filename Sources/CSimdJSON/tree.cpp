#include "CSimdJSON.h"

#include <new>
#include <simdjson.h>
#include <vector>

using namespace simdjson;

/// Nesting is bounded by simdjson's own limit of 1024, so that recursion over the parsed value is safe.
struct dabir_json_tree {
  dom::parser parser;
  std::vector<dabir_json_node> nodes;

  void add(dom::element value, std::string_view key);
};

void dabir_json_tree::add(dom::element value, std::string_view key) {
  size_t index = nodes.size();
  nodes.push_back({DABIR_JSON_NULL, 0, {(const uint8_t *)key.data(), key.size()}, {nullptr, 0}, 0, 0});
  switch (value.type()) {
    case dom::element_type::ARRAY:
      nodes[index].kind = DABIR_JSON_ARRAY;
      for (dom::element item : dom::array(value)) add(item, {});
      break;
    case dom::element_type::OBJECT:
      nodes[index].kind = DABIR_JSON_OBJECT;
      for (dom::key_value_pair member : dom::object(value)) add(member.value, member.key);
      break;
    case dom::element_type::STRING: {
      std::string_view text = value.get_string().value_unsafe();
      nodes[index].kind = DABIR_JSON_STRING;
      nodes[index].text = {(const uint8_t *)text.data(), text.size()};
      break;
    }
    case dom::element_type::BOOL:
      nodes[index].kind = DABIR_JSON_BOOLEAN;
      nodes[index].integer = value.get_bool().value_unsafe();
      break;
    case dom::element_type::INT64:
      nodes[index].kind = DABIR_JSON_INTEGER;
      nodes[index].integer = value.get_int64().value_unsafe();
      nodes[index].number = (double)nodes[index].integer;
      break;
    case dom::element_type::UINT64:
      nodes[index].kind = DABIR_JSON_NUMBER;
      nodes[index].number = (double)value.get_uint64().value_unsafe();
      break;
    case dom::element_type::DOUBLE:
      nodes[index].kind = DABIR_JSON_NUMBER;
      nodes[index].number = value.get_double().value_unsafe();
      break;
    case dom::element_type::NULL_VALUE: break;
  }
  nodes[index].end = (uint32_t)nodes.size();
}

dabir_json_tree *dabir_json_tree_open(void) { return new (std::nothrow) dabir_json_tree; }

void dabir_json_tree_close(dabir_json_tree *tree) { delete tree; }

const char *dabir_json_tree_parse(dabir_json_tree *tree, const uint8_t *text, size_t length,
                                  const dabir_json_node **nodes, size_t *count) {
  tree->nodes.clear();
  *count = 0;
  dom::element root;
  try {
    if (auto error = tree->parser.parse(text, length, false).get(root)) return error_message(error);
    tree->add(root, {});
  } catch (const std::bad_alloc &) {
    return error_message(MEMALLOC);
  }
  *nodes = tree->nodes.data();
  *count = tree->nodes.size();
  return nullptr;
}
