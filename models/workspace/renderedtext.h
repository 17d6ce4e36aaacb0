#pragma once

#include "base/diagnostic.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace efa::workspace {

/// One document of a rendered text. Lines count from 0.
struct RenderedResource
{
    QString apiVersion;
    QString kind;
    QString name;
    QString nameSpace;
    int firstLine = 0;
    int lineCount = 0;

    friend bool operator==(const RenderedResource&, const RenderedResource&) = default;
};

/// What an overlay renders to: byte for byte what `kustomize build` prints, and where each resource stands.
struct RenderedText
{
    QString overlay;
    QByteArray text;
    QList<RenderedResource> resources;
    QList<Diagnostic> findings;
    quint64 generation = 0; ///< of OpenFiles, the text that it belongs to
    qint64 tookNs = 0;      ///< from asking to having the text
};

/// Finds the documents of a text that our engine printed.
QList<RenderedResource> resourcesIn(const QByteArray& text);

} // namespace efa::workspace
