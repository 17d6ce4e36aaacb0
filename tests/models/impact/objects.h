#pragma once

#include "kustomize/documentreader.h"
#include "kustomize/resource.h"
#include "yaml/stream.h"

#include <QByteArray>

namespace efa::test {

/// The object that a YAML text describes.
inline kustomize::Value valueOf(const QByteArray& text)
{
    const auto stream = yaml::Stream::parse(yaml::Source(text, QStringLiteral("test.yaml")));
    if (!stream || stream->documents().empty())
        qFatal("no YAML: %s", text.constData());
    return kustomize::valueFrom(stream->documents().front().root()).value();
}

inline kustomize::ResourcePtr resourceOf(const QByteArray& text)
{
    return std::make_shared<const kustomize::Resource>(valueOf(text));
}

} // namespace efa::test
