/// The indices of elements whose key stood before, in linear time.
@inline(__always)
func repeatedIndices<Element>(in elements: [Element], key: (Element) -> String) -> [Int] {
  var repeats: [Int] = []
  if elements.count < 2 { return [] }
  if elements.count <= 12 {
    elements.withUnsafeBufferPointer { elements in
      for index in 1..<elements.count {
        for earlier in 0..<index where key(elements[earlier]) == key(elements[index]) {
          repeats.append(index)
          break
        }
      }
    }
  } else {
    var seen = Set<String>(minimumCapacity: elements.count)
    for index in elements.indices where !seen.insert(key(elements[index])).inserted { repeats.append(index) }
  }
  return repeats
}

/// Takes elements whose key stood before out of an array, calling `report` with each and the first of its name.
@inline(__always)
func removeRepeats<Element>(
  from elements: [Element], key: (Element) -> String, report: (_ again: Element, _ first: Element) -> Void
) -> [Element] {
  let repeats = repeatedIndices(in: elements, key: key)
  guard !repeats.isEmpty else { return elements }
  for index in repeats.prefix(InputLimits.problems) {
    let name = key(elements[index])
    if let first = elements.first(where: { key($0) == name }) { report(elements[index], first) }
  }
  let dropped = Set(repeats)
  return elements.indices.filter { !dropped.contains($0) }.map { elements[$0] }
}
