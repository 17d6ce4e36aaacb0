#pragma once

#include "yaml/node.h"

#include <QByteArray>
#include <QString>

#include <vector>

/// What a YAML tree means, as a value that a test can change by itself and compare.
struct PlainTree
{
    efa::yaml::NodeKind kind = efa::yaml::NodeKind::Scalar;
    QByteArray tag;
    QByteArray anchor;
    QByteArray text;                 ///< of a scalar
    bool isString = true;            ///< quoted, or plain and still a string
    std::vector<PlainTree> children; ///< items, or key, value, key, value ...

    static PlainTree of(efa::yaml::Node node);
    friend bool operator==(const PlainTree&, const PlainTree&) = default;
};
