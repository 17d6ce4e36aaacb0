#include "tests/models/yaml/treetext.h"

using namespace Qt::StringLiterals;
using namespace efa::yaml;

namespace {

enum class Detail { Meaning, All };

QString quoted(std::string_view text)
{
    QString result = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    result.replace(u"\r"_s, u"\\r"_s).replace(u"\n"_s, u"\\n"_s);
    return u"[%1]"_s.arg(result);
}

QString name(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

void write(QString& out, Node node, int level, Detail detail)
{
    static const char* const styles[] = {"plain", "single", "double", "literal", "folded", "block", "flow"};
    static const char* const kinds[] = {"", "seq", "map", "alias"};
    QString line = QString(qsizetype{2} * level, u' ');
    line += QLatin1StringView(kinds[static_cast<int>(node.kind())]);
    if (!node.anchor().empty())
        line += (node.isAlias() ? u" *"_s : u" &"_s) + name(node.anchor());
    if (!node.tag().empty())
        line += u" <"_s + name(node.tag()) + u">"_s;
    if (node.isScalar())
        line += quoted(node.value());
    if (detail == Detail::All) {
        if (!node.isAlias())
            line += u" "_s + QLatin1StringView(styles[static_cast<int>(node.style())]);
        line += u" "_s + quoted(node.source().view(node.range()));
    } else if (node.isScalar() && node.style() != NodeStyle::Plain) {
        line += u" str"_s;
    }
    out += line + u"\n"_s;
    for (const Node item : node.items())
        write(out, item, level + 1, detail);
    for (const auto& [key, value] : node.members()) {
        write(out, key, level + 1, detail);
        write(out, value, level + 2, detail);
    }
}

} // namespace

QString treeText(Node node)
{
    QString out;
    write(out, node, 0, Detail::All);
    return out;
}

QString meaningText(Node node)
{
    QString out;
    write(out, node, 0, Detail::Meaning);
    return out;
}
