#include "tests/architecture/typenames.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace efa::architecture {

namespace {

/// What an open brace belongs to: a named namespace, or something whose types are nobody else's.
struct Brace
{
    bool isNamespace = false;
    QString name;
};

bool allNamespaces(const QList<Brace>& open)
{
    return std::all_of(open.cbegin(), open.cend(), [](const Brace& brace) { return brace.isNamespace; });
}

QString qualified(const QList<Brace>& open, const QString& name)
{
    QStringList parts;
    for (const Brace& brace : open)
        parts << brace.name;
    return (parts << name).join(u"::"_s);
}

/// Braces, ends of statements, and the heads of namespaces and types.
const QRegularExpression& tokens()
{
    static const QRegularExpression pattern(
        uR"(\bnamespace\s+(?<space>[A-Za-z_0-9:]+)\s*\{)"
        uR"(|\b(?:class|struct|union|enum(?:\s+class)?)\s+(?<type>[A-Za-z_0-9:]+)[^;{}()=<>]*(?:<[^;{}]*>[^;{}]*)?\{)"
        uR"(|[{}])"_s);
    return pattern;
}

QStringList typesOf(const Source& source)
{
    QStringList types;
    QList<Brace> open;
    auto found = tokens().globalMatch(blanked(source.text));
    while (found.hasNext()) {
        const QRegularExpressionMatch token = found.next();
        const QString type = token.captured(u"type"_s);
        if (token.captured() == u"}"_s) {
            if (!open.isEmpty())
                open.removeLast();
            continue;
        }
        if (!type.isEmpty() && allNamespaces(open))
            types << qualified(open, type);
        const QString space = token.captured(u"space"_s);
        open << Brace{!space.isEmpty(), space};
    }
    return types;
}

/// Sources that become part of one program: all of the product, and each folder of tests.
QString programOf(const QString& path)
{
    return path.startsWith(u"tests/") ? path.section(u'/', 0, -2) : QString();
}

} // namespace

QList<Fault> sameTypeFaults(const QList<Source>& sources)
{
    QHash<QString, QString> owners;
    QList<Fault> faults;
    for (const Source& source : sources) {
        for (const QString& type : typesOf(source)) {
            const QString key = programOf(source.path) + u' ' + type;
            const QString owner = owners.value(key, source.path);
            owners.insert(key, owner);
            if (owner != source.path)
                faults << Fault{u"type"_s, source.path, type, u"%1 is also defined in %2"_s.arg(type, owner)};
        }
    }
    return faults;
}

} // namespace efa::architecture
