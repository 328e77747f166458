import CSimdJSON
import TextCore

/// Why a record is no document, in sentences for people.
enum RejectionReason {
  static func tooLarge(_ count: Int, limit: Int) -> String {
    "the record has \(count) bytes, more than limits.document allows (\(limit)); raise the limit to keep it"
  }

  static func notJSON(_ result: dabir_json_result) -> String {
    let place = result.position >= 0 ? " at byte \(result.position) of the record" : ""
    switch result.status {
    case DABIR_JSON_NOT_OBJECT.status: return "not a JSON object: one object a line is expected"
    case DABIR_JSON_BAD_ESCAPE.status: return "not valid JSON: a string has an escape that JSON does not know"
    case DABIR_JSON_NO_MEMORY.status: return "not enough memory to parse the record"
    default:
      let message = result.message.map { String(cString: $0) } ?? "unknown error"
      return "not valid JSON: \(message)\(place)"
    }
  }

  static func notText(_ field: String, _ kind: Int32) -> String {
    let found =
      switch kind {
      case DABIR_JSON_NUMBER.kind: "a number"
      case DABIR_JSON_BOOLEAN.kind: "true or false"
      case DABIR_JSON_ARRAY.kind: "an array"
      default: "an object"
      }
    return "field '\(field)' is \(found), not a string"
  }

  static func missing(_ fields: [String]) -> String {
    let names = fields.map { "'\($0)'" }.joined(separator: " and ")
    return fields.count == 1
      ? "field \(names) is missing or null; input.fields.text says where the text is"
      : "fields \(names) are all missing or null; input.fields.text says where the text is"
  }
}
