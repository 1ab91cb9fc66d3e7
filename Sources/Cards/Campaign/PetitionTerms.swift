/// The rules by which a petition is signed. What it does not say is as the campaign has it.
public struct PetitionTerms: Sendable {
  /// How many signatures are asked for.
  public let goal: Int?
  public let opens: PartialDate?
  public let closes: PartialDate?
  /// From which age people may sign.
  public let age: Int?
  public let postcode: Postcode?
  /// How many may sign from one mailbox that they share.
  public let household: Int?

  public enum Postcode: String, Sendable, CaseIterable, Hashable { case none, optional, required }

  public init(
    goal: Int? = nil, opens: PartialDate? = nil, closes: PartialDate? = nil, age: Int? = nil,
    postcode: Postcode? = nil, household: Int? = nil
  ) {
    self.goal = goal
    self.opens = opens
    self.closes = closes
    self.age = age
    self.postcode = postcode
    self.household = household
  }
}

extension PetitionTerms {
  public static let usualAge = 16
  public static let usualHousehold = 2

  /// Whether it says nothing.
  public var isEmpty: Bool {
    goal == nil && opens == nil && closes == nil && age == nil && postcode == nil && household == nil
  }
}
