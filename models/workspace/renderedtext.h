#pragma once

#include "base/diagnostic.h"
#include "base/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

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

/// A unit of what a cluster gets, as it stands in the text. Lines count from 0.
struct RenderedUnit
{
    QString title;      ///< who orders it, from where
    QString path;       ///< the folder that it is built from
    bool isHome = true; ///< that folder lies in the open repository
    int firstLine = 0;  ///< of its head
    int lineCount = 0;
    std::optional<Error> fault = {}; ///< why it cannot be built

    friend bool operator==(const RenderedUnit& a, const RenderedUnit& b)
    {
        return a.title == b.title && a.path == b.path && a.firstLine == b.firstLine &&
               a.lineCount == b.lineCount;
    }
};

/// What an overlay renders to: byte for byte what `kustomize build` prints, and where each resource stands.
/// Of a cluster all that it gets, each unit below a head of comments.
struct RenderedText
{
    QString overlay;
    QString cluster; ///< empty: the folder
    QByteArray text;
    QList<RenderedUnit> units; ///< of a cluster
    QList<RenderedResource> resources;
    QList<Diagnostic> findings;
    quint64 generation = 0; ///< of OpenFiles, the text that it belongs to
    qint64 tookNs = 0;      ///< from asking to having the text
};

/// Finds the documents of a text that our engine printed.
QList<RenderedResource> resourcesIn(const QByteArray& text);

} // namespace efa::workspace
