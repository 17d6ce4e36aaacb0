#pragma once

#include "delivery/unit.h"
#include "kustomize/resource.h"
#include "kustomize/value.h"

#include <QString>

#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace efa::delivery {

/// Fields of an agent's object, read leniently: what is missing or of another type is empty.
using FieldPath = std::initializer_list<std::string_view>;

/// `Kind namespace/name`, as AgentObject::shown() has it.
QString shownObject(const kustomize::Resource& object);

std::string textAt(const kustomize::Value& object, FieldPath path);
QString shownAt(const kustomize::Value& object, FieldPath path);
bool isTrueAt(const kustomize::Value& object, FieldPath path);
std::vector<std::string> textsAt(const kustomize::Value& object, FieldPath path);
std::map<std::string, std::string> mapAt(const kustomize::Value& object, FieldPath path);
/// The items of a list, none where there is no list.
std::span<const kustomize::Value> itemsAt(const kustomize::Value& object, FieldPath path);

/// A mapping; an empty one where there is none.
kustomize::Value mappingAt(const kustomize::Value& object, FieldPath path);
/// The first text that is not empty.
std::string firstText(std::initializer_list<std::string> texts);

QString shown(std::string_view text);

} // namespace efa::delivery
