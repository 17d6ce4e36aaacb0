#pragma once

#include "delivery/filefacts.h"
#include "yaml/node.h"

#include <QString>

#include <initializer_list>
#include <optional>
#include <string_view>

namespace efa::delivery {

// Lenient reading of other people's objects: what is missing or of another type is empty.

std::optional<yaml::Node> at(yaml::Node node, std::initializer_list<std::string_view> keys);
QString textOf(yaml::Node node);
QString textAt(yaml::Node node, std::initializer_list<std::string_view> keys);
QStringList textsAt(yaml::Node node, std::initializer_list<std::string_view> keys);
/// Texts by key, as of labels.
Labels labelsAt(yaml::Node node, std::initializer_list<std::string_view> keys);
/// The items of a list; none where there is none.
yaml::Node::Items itemsAt(yaml::Node node, std::initializer_list<std::string_view> keys);

/// No object has such a name: somebody fills in one of his own (`NAME`, `<name>`). The file is told by it.
bool isPlaceholder(const QString& name, FileFacts& facts);

// What objects of each engine say; `group` is the apiVersion without its version.
void readFluxObject(yaml::Node object, const QString& group, const QString& kind, FileFacts& facts);
void readArgoObject(yaml::Node object, const QString& group, const QString& kind, FileFacts& facts);
void readRancherObject(yaml::Node object, const QString& group, const QString& kind, FileFacts& facts);
/// Values of a validated pattern.
void readPattern(yaml::Node root, FileFacts& facts);
/// A fleet.yaml.
void readBundle(yaml::Node root, FileFacts& facts);

} // namespace efa::delivery
