#pragma once

#include "kustomize/documentreader.h"
#include "schema/catalog.h"
#include "schema/check.h"

#include <QByteArray>
#include <QStringList>
#include <QTest>

namespace efa::test {

/// The catalog on board, read once in a test program.
inline const schema::CatalogPtr& onBoard()
{
    static const schema::CatalogPtr catalog = schema::Catalog::onBoard().value_or(nullptr);
    return catalog;
}

/// The documents of a text that is known to be good, as they stand.
inline std::vector<kustomize::Value> documentsOf(const QByteArray& text)
{
    return kustomize::readDocuments(yaml::Source(text, QStringLiteral("test.yaml")))
        .value_or(std::vector<kustomize::Value>());
}

/// `wrong-type spec.replicas: integer, string` and what is suggested or takes the place: ` (apps/v1)`.
inline QString lineOf(const schema::Violation& violation)
{
    std::string line(schema::violationId(violation.kind));
    line += ' ' + kustomize::pathText(violation.path) + ':';
    if (!violation.expected.empty())
        line += ' ' + violation.expected;
    if (!violation.found.empty())
        line += ", " + violation.found;
    if (!violation.suggestion.empty())
        line += " (" + violation.suggestion + ')';
    if (!violation.replacement.empty())
        line += " -> " + violation.replacement;
    return QString::fromStdString(line);
}

inline QStringList linesOf(const schema::Verdict& verdict)
{
    QStringList lines;
    for (const schema::Violation& violation : verdict.violations)
        lines << lineOf(violation);
    return lines;
}

} // namespace efa::test
