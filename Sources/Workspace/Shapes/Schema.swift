import Formats

/// What a file may hold, as JSON Schema says it. Made from the same shapes that read the files.
///
/// Draft 7, since that is the newest one that the editors' YAML support has in full.
indirect enum Schema: Sendable {
  /// Any one-line or block text. Editors that guess types may take it for a number or a boolean, so those are allowed.
  case scalar(pattern: String?, most: Int? = nil)
  case word([String])
  case list(Schema, least: Int, most: Int?, isUnique: Bool)
  case map(keys: String, Schema, least: Int)
  case object([Field], rules: [Rule])
  case either([Schema])
  /// A shape that holds itself, by its name in `definitions`.
  case named(String)

  struct Field: Sendable {
    let name: String
    let schema: Schema
    let isRequired: Bool
  }

  /// What holds between the fields of one mapping.
  enum Rule: Sendable {
    case exactlyOne([String])
    case atLeastOne([String])
    /// When the first field is there, with that value where one is named, the second must be there.
    case implies(field: String, value: String?, needs: String)
    /// When the first field is there, none of the others is.
    case noneWith(String, [String])
  }
}

extension Schema {
  /// The names of the fields that a mapping must have.
  var required: [String] {
    if case .object(let fields, _) = self { fields.filter(\.isRequired).map(\.name) } else { [] }
  }

  /// Appends the schema as a document of its own.
  func write(title: String, definitions: [(name: String, schema: Schema)], into out: inout Bytes) {
    JSON.object(pretty: true, into: &out) { document in
      document.field("$schema", "http://json-schema.org/draft-07/schema#")
      document.field("title", title)
      members(of: &document)
      guard !definitions.isEmpty else { return }
      document.object("definitions") { defs in
        for definition in definitions {
          defs.object(definition.name) { definition.schema.members(of: &$0) }
        }
      }
    }
    out.append("\n")
  }

  private func members(of object: inout JSONObjectWriter) {
    switch self {
    case .scalar(let pattern, let most):
      object.array("type") { for type in ["string", "number", "boolean"] { $0.item(type) } }
      object.field("pattern", pattern.map { "^(?:" + $0 + ")$" } ?? "\\S")
      if let most { object.field("maxLength", most) }
    case .word(let words):
      object.array("enum") { for word in words { $0.item(word) } }
    case .list(let item, let least, let most, let isUnique):
      object.field("type", "array")
      object.object("items") { item.members(of: &$0) }
      if least > 0 { object.field("minItems", least) }
      if let most { object.field("maxItems", most) }
      if isUnique { object.field("uniqueItems", true) }
    case .map(let keys, let value, let least):
      object.field("type", "object")
      object.object("patternProperties") { patterns in
        patterns.object("^(?:" + keys + ")$") { value.members(of: &$0) }
      }
      object.field("additionalProperties", false)
      if least > 0 { object.field("minProperties", least) }
    case .object(let fields, let rules):
      object.field("type", "object")
      object.object("properties") { properties in
        for field in fields { properties.object(field.name) { field.schema.members(of: &$0) } }
      }
      object.field("additionalProperties", false)
      if !required.isEmpty { object.array("required") { for name in required { $0.item(name) } } }
      if !rules.isEmpty { object.array("allOf") { for rule in rules { $0.object { rule.members(of: &$0) } } } }
    case .either(let choices):
      object.array("anyOf") { for choice in choices { $0.object { choice.members(of: &$0) } } }
    case .named(let name):
      object.field("$ref", "#/definitions/" + name)
    }
  }
}

extension Schema.Rule {
  fileprivate func members(of object: inout JSONObjectWriter) {
    switch self {
    case .exactlyOne(let names): Self.choice("oneOf", names, of: &object)
    case .atLeastOne(let names): Self.choice("anyOf", names, of: &object)
    case .implies(let field, let value, let needed):
      object.object("if") { condition in
        if let value { condition.object("properties") { $0.object(field) { $0.field("const", value) } } }
        condition.array("required") { $0.item(field) }
      }
      object.object("then") { $0.array("required") { $0.item(needed) } }
    case .noneWith(let field, let others):
      object.object("if") { $0.array("required") { $0.item(field) } }
      object.object("then") { $0.object("not") { Self.choice("anyOf", others, of: &$0) } }
    }
  }

  private static func choice(_ keyword: String, _ names: [String], of object: inout JSONObjectWriter) {
    object.array(keyword) { choices in
      for name in names { choices.object { $0.array("required") { $0.item(name) } } }
    }
  }
}
