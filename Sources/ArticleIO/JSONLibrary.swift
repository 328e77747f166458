import CSimdJSON

/// The library that parses JSON.
public enum JSONLibrary {
  /// Its version, such as `3.0.1`.
  public static var version: String { String(cString: dabir_simdjson_version()) }
}
