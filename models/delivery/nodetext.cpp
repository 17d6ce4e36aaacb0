#include "delivery/nodetext_p.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace efa::delivery {

std::optional<yaml::Node> at(yaml::Node node, std::initializer_list<std::string_view> keys)
{
    std::optional<yaml::Node> found = node.target();
    for (const std::string_view key : keys) {
        found = found->find(key);
        if (!found)
            return std::nullopt;
        found = found->target();
    }
    return found;
}

QString textOf(yaml::Node node)
{
    const std::string_view value = node.target().value();
    return QString::fromUtf8(value.data(), qsizetype(value.size()));
}

QString textAt(yaml::Node node, std::initializer_list<std::string_view> keys)
{
    const auto found = at(node, keys);
    return found ? textOf(*found) : QString();
}

yaml::Node::Items itemsAt(yaml::Node node, std::initializer_list<std::string_view> keys)
{
    const auto found = at(node, keys);
    return found ? found->items() : yaml::Node::Items(node, 0);
}

QStringList textsAt(yaml::Node node, std::initializer_list<std::string_view> keys)
{
    QStringList texts;
    for (const yaml::Node item : itemsAt(node, keys)) {
        if (item.target().isScalar())
            texts << textOf(item);
    }
    return texts;
}

Labels labelsAt(yaml::Node node, std::initializer_list<std::string_view> keys)
{
    Labels labels;
    const auto found = at(node, keys);
    if (!found)
        return labels;
    for (const auto& [key, value] : found->members()) {
        if (value.target().isScalar())
            labels.insert(textOf(key), textOf(value));
    }
    return labels;
}

bool isPlaceholder(const QString& name, FileFacts& facts)
{
    // Kubernetes takes no capitals.
    static const QRegularExpression capitals(u"^[A-Z][A-Z0-9_-]{2,}$"_s);
    const bool isOne = name.contains("[%"_L1) || name.contains("<%"_L1) ||
                       (name.startsWith(u'<') && name.endsWith(u'>')) || capitals.match(name).hasMatch();
    if (isOne && facts.placeholder.isEmpty())
        facts.placeholder = name;
    return isOne;
}

} // namespace efa::delivery
