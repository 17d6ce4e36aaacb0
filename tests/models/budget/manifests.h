#pragma once

#include "kustomize/documentreader.h"
#include "kustomize/resource.h"
#include "yaml/source.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace efa::test {

/// The objects of a text.
inline std::vector<kustomize::ResourcePtr> resourcesIn(const QByteArray& text)
{
    std::vector<kustomize::ResourcePtr> resources;
    const auto values = kustomize::readObjects(yaml::Source(text, QStringLiteral("test.yaml")));
    if (!values)
        qFatal("no objects: %s", text.constData());
    for (const kustomize::Value& value : *values)
        resources.push_back(std::make_shared<const kustomize::Resource>(value));
    return resources;
}

} // namespace efa::test
